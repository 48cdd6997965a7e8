import type { Api } from "../api.ts";
import { computing, under } from "./work.ts";

const pillow = computing(
  "Pillow",
  "Pillow 12.0.0",
  "https://pillow.readthedocs.io/en/stable/reference/Image.html",
);
const opencv = computing(
  "opencv-python",
  "opencv-python 4.12.0",
  "https://docs.opencv.org/4.x/",
);
const faces = computing(
  "face-recognition",
  "face-recognition 1.3.0",
  "https://face-recognition.readthedocs.io/en/latest/",
);
const plots = computing(
  "matplotlib",
  "matplotlib 3.10.7",
  "https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.savefig.html",
);
const plotly = computing(
  "plotly",
  "plotly 6.4.0",
  "https://plotly.com/python/static-image-export/",
);

const C_CODE = { by: "gil-free-cpu" } as const;

/** Images and plots. `Image.open` only reads the header. */
export const IMAGES: readonly Api[] = [
  ...pillow(
    under(
      "PIL.Image.Image()",
      "resize",
      "thumbnail",
      "rotate",
      "convert",
      "filter",
      "quantize",
      "transform",
      "save",
    ),
    "works through every pixel of an image",
    C_CODE,
  ),
  ...pillow(
    under(
      "PIL.ImageOps",
      "fit",
      "pad",
      "contain",
      "autocontrast",
      "equalize",
      "exif_transpose",
      "grayscale",
      "scale",
    ),
    "works through every pixel of an image",
    C_CODE,
  ),
  ...opencv(
    under(
      "cv2",
      ...[
        "imread",
        "imdecode",
        "imencode",
        "imwrite",
        "resize",
        "cvtColor",
        "GaussianBlur",
        "medianBlur",
      ],
      ...[
        "bilateralFilter",
        "warpAffine",
        "warpPerspective",
        "matchTemplate",
        "Canny",
        "findContours",
      ],
      ...["fastNlMeansDenoising", "fastNlMeansDenoisingColored"],
    ),
    "works through every pixel of an image",
    C_CODE,
  ),
  ...opencv(["cv2.VideoCapture().read"], "decodes a frame of a video", C_CODE),
  ...faces(
    under(
      "face_recognition",
      "face_locations",
      "face_encodings",
      "face_landmarks",
      "batch_face_locations",
    ),
    "looks for faces in an image",
    C_CODE,
  ),
  ...plots(
    [
      "matplotlib.pyplot.savefig",
      "matplotlib.pyplot.figure().savefig",
      "matplotlib.figure.Figure().savefig",
    ],
    "draws a plot",
  ),
  ...plotly(
    [
      ...under("plotly.io", "to_image", "write_image"),
      ...under("plotly.graph_objects.Figure()", "to_image", "write_image"),
    ],
    "draws a plot in a browser",
  ),
];
