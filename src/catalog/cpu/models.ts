import type { Api } from "../api.ts";
import { computing, under } from "./work.ts";

const sklearn = computing(
  "scikit-learn",
  "scikit-learn 1.7.2",
  "https://scikit-learn.org/stable/computing/computational_performance.html",
);
const boosting = computing(
  "xgboost",
  "xgboost 3.1.1",
  "https://xgboost.readthedocs.io/en/stable/python/python_api.html",
);
const joblib = computing(
  "joblib",
  "joblib 1.5.2",
  "https://joblib.readthedocs.io/en/stable/generated/joblib.load.html",
);
const pickle = computing(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/pickle.html",
);
const torch = computing(
  "torch",
  "torch 2.9.0",
  "https://docs.pytorch.org/docs/stable/generated/torch.load.html",
);
const transformers = computing(
  "transformers",
  "transformers 4.57.1",
  "https://huggingface.co/docs/transformers/main/en/pipeline_webserver",
);
const sentences = computing(
  "sentence-transformers",
  "sentence-transformers 5.1.2",
  "https://sbert.net/docs/package_reference/sentence_transformer/SentenceTransformer.html",
);
const whisper = computing(
  "openai-whisper",
  "openai-whisper 20250625",
  "https://pypi.org/project/openai-whisper/",
);
const keras = computing(
  "tensorflow",
  "tensorflow 2.20.0",
  "https://www.tensorflow.org/api_docs/python/tf/keras/Model#predict",
);
const spacy = computing(
  "spacy",
  "spacy 3.8.7",
  "https://spacy.io/api/top-level#spacy.load",
);

const C_CODE = { by: "gil-free-cpu" } as const;

const LOADS = "loads a model";
const RUNS = "runs a model";

/** Machine learning: loading models and running them. */
export const MODELS: readonly Api[] = [
  ...sklearn(
    under("sklearn.*.*()", "fit", "fit_transform", "predict", "predict_proba"),
    "trains or runs a model",
    C_CODE,
  ),
  ...sklearn(
    ["sklearn.model_selection.cross_val_score"],
    "trains a model many times",
    C_CODE,
  ),
  ...boosting(
    [...under("xgboost.*()", "fit", "predict"), "xgboost.train"],
    "trains or runs a model",
    C_CODE,
  ),
  ...joblib(["joblib.load"], LOADS, { confidence: "medium" }),
  ...joblib(under("joblib.load()", "predict", "predict_proba"), RUNS, C_CODE),
  ...pickle(
    ["pickle.load()", "pickle.loads()"].flatMap((made) =>
      under(made, "predict", "predict_proba"),
    ),
    RUNS,
    C_CODE,
  ),
  ...torch(["torch.load", "torch.jit.load", "torch.hub.load"], LOADS, C_CODE),
  ...torch(
    ["torch.load()", "torch.jit.load()", "torch.hub.load()"],
    RUNS,
    C_CODE,
  ),
  ...transformers(
    ["transformers.pipeline", "transformers.*.from_pretrained"],
    LOADS,
    C_CODE,
  ),
  ...transformers(
    ["transformers.pipeline()", "transformers.*.from_pretrained().generate"],
    RUNS,
    C_CODE,
  ),
  ...sentences(["sentence_transformers.SentenceTransformer"], LOADS, C_CODE),
  ...sentences(
    ["sentence_transformers.SentenceTransformer().encode"],
    RUNS,
    C_CODE,
  ),
  ...whisper(["whisper.load_model"], LOADS, C_CODE),
  ...whisper(["whisper.load_model().transcribe"], RUNS, C_CODE),
  ...keras(
    ["tensorflow.keras.models.load_model", "keras.models.load_model"],
    LOADS,
    C_CODE,
  ),
  ...keras(
    [
      "tensorflow.keras.models.load_model()",
      "keras.models.load_model()",
    ].flatMap((made) => under(made, "predict", "fit")),
    RUNS,
    C_CODE,
  ),
  ...spacy(["spacy.load"], LOADS),
  ...spacy(["spacy.load()"], "analyses a text"),
];
