import type { Api, OtherBound } from "./api.ts";
import { FOREVER, library, seconds } from "./rows.ts";

const subprocess = library({
  family: "subprocess",
  checked: "CPython 3.11.7",
  documentation:
    "https://docs.python.org/3/library/subprocess.html#subprocess.run",
});
const os = library({
  family: "subprocess",
  checked: "CPython 3.11.7",
  documentation: "https://docs.python.org/3/library/os.html#os.system",
});

/** A package that starts a program and waits for it. */
function wrapper(name: string, checked: string, documentation: string) {
  return library({
    family: "subprocess",
    package: name,
    checked,
    documentation,
  });
}

const pdfkit = wrapper(
  "pdfkit",
  "pdfkit 1.0.0",
  "https://pypi.org/project/pdfkit/",
);
const invoke = wrapper(
  "invoke",
  "invoke 2.2.1",
  "https://docs.pyinvoke.org/en/stable/api/runners.html",
);
const ffmpeg = wrapper(
  "ffmpeg-python",
  "ffmpeg-python 0.2.0",
  "https://kkroening.github.io/ffmpeg-python/#ffmpeg.run",
);
const pytesseract = wrapper(
  "pytesseract",
  "pytesseract 0.3.13",
  "https://pypi.org/project/pytesseract/",
);
const pdf2image = wrapper(
  "pdf2image",
  "pdf2image 1.17.0",
  "https://pypi.org/project/pdf2image/",
);
const moviepy = wrapper(
  "moviepy",
  "moviepy 2.2.1",
  "https://zulko.github.io/moviepy/",
);

const KILLED_BY_TIMER: OtherBound = {
  kind: "timer",
  methods: ["kill", "terminate", "send_signal"],
};

/** Calls that wait until a program ends. `Popen` itself does not. */
export const SUBPROCESSES: readonly Api[] = [
  ...subprocess(
    ["run", "call", "check_call", "check_output"].map(
      (name) => `subprocess.${name}`,
    ),
    { timeout: seconds("timeout", null), withoutTimeout: FOREVER },
  ),
  ...subprocess(["subprocess.getoutput", "subprocess.getstatusoutput"], {
    withoutTimeout: FOREVER,
  }),
  ...subprocess(["subprocess.Popen().wait"], {
    timeout: seconds("timeout", 0),
    others: [KILLED_BY_TIMER],
    withoutTimeout: FOREVER,
  }),
  ...subprocess(["subprocess.Popen().communicate"], {
    timeout: seconds("timeout", 1),
    others: [KILLED_BY_TIMER],
    withoutTimeout: FOREVER,
  }),
  ...os(["os.system", "os.wait"], {
    withoutTimeout: FOREVER,
    gevent: "blocks",
  }),
  ...os(["os.popen().read", "os.popen().readlines"], {
    withoutTimeout: FOREVER,
  }),
  ...pdfkit(
    ["from_string", "from_url", "from_file"].map((name) => `pdfkit.${name}`),
    { withoutTimeout: FOREVER },
  ),
  ...invoke(["invoke.run"], {
    timeout: seconds("timeout", null),
    withoutTimeout: FOREVER,
  }),
  ...ffmpeg(["ffmpeg.run", "ffmpeg.probe"], { withoutTimeout: FOREVER }),
  ...pytesseract(
    [
      "image_to_string",
      "image_to_data",
      "image_to_pdf_or_hocr",
      "image_to_boxes",
    ].map((name) => `pytesseract.${name}`),
    {
      timeout: seconds("timeout", null),
      withoutTimeout: FOREVER,
      zero: "forever",
    },
  ),
  ...pdf2image(
    ["convert_from_path", "convert_from_bytes"].map(
      (name) => `pdf2image.${name}`,
    ),
    { timeout: seconds("timeout", null), withoutTimeout: FOREVER },
  ),
  ...moviepy(
    [
      "moviepy.VideoFileClip().write_videofile",
      "moviepy.editor.VideoFileClip().write_videofile",
    ],
    { withoutTimeout: FOREVER },
  ),
];
