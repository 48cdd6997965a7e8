import type { Api } from "../api.ts";
import {
  CLIENT,
  FOREVER,
  after,
  client,
  milliseconds,
  orGlobal,
  orObject,
  seconds,
} from "../rows.ts";

const openai = client(
  "openai",
  "openai 3.57.0",
  "https://github.com/openai/openai-python#timeouts",
);
const anthropic = client(
  "anthropic",
  "anthropic 2.13.0",
  "https://github.com/anthropics/anthropic-sdk-python#timeouts",
);
const genai = client(
  "google-genai",
  "google-genai 3.6.1",
  "https://googleapis.github.io/python-genai/genai.html#genai.types.HttpOptions",
);
const litellm = client(
  "litellm",
  "litellm 1.110.2",
  "https://docs.litellm.ai/docs/completion/input",
);
const huggingface = client(
  "huggingface-hub",
  "huggingface_hub 2.4.0",
  "https://huggingface.co/docs/huggingface_hub/package_reference/inference_client",
);

/** Ten minutes for each of three attempts (`_constants.py`: DEFAULT_TIMEOUT, DEFAULT_MAX_RETRIES). */
const tenMinutes = {
  timeout: seconds("timeout", null),
  others: [orObject("http_client", null)],
  withoutTimeout: after(600),
  attempts: 3,
};

/** Clients of language models. */
export const MODELS: readonly Api[] = [
  ...openai(
    ["openai.OpenAI", "openai.AzureOpenAI", "openai.Client"],
    tenMinutes,
  ),
  ...openai(["openai.AsyncOpenAI", "openai.AsyncAzureOpenAI"], {
    ...tenMinutes,
    awaited: "awaited",
  }),
  ...openai(
    [
      "openai.ChatCompletion.create",
      "openai.Completion.create",
      "openai.Embedding.create",
    ],
    {
      timeout: seconds("request_timeout", null),
      withoutTimeout: after(600),
    },
  ),
  ...anthropic(
    [
      "anthropic.Anthropic",
      "anthropic.Client",
      "anthropic.AnthropicBedrock",
      "anthropic.AnthropicVertex",
    ],
    tenMinutes,
  ),
  ...anthropic(["anthropic.AsyncAnthropic"], {
    ...tenMinutes,
    awaited: "awaited",
  }),
  ...genai(["google.genai.Client"], {
    others: [orObject("http_options", null)],
    withoutTimeout: FOREVER,
  }),
  // Options of one request are merged with those of the client.
  ...genai(["google.genai.types.HttpOptions"], {
    timeout: milliseconds("timeout", null),
    withoutTimeout: CLIENT,
  }),
  ...litellm(["litellm.completion", "litellm.embedding"], {
    timeout: seconds("timeout", null),
    others: [orGlobal("litellm.request_timeout")],
    withoutTimeout: after(6000),
  }),
  ...huggingface(["huggingface_hub.InferenceClient"], {
    timeout: seconds("timeout", null),
    withoutTimeout: FOREVER,
  }),
];
