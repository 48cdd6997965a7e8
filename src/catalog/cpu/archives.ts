import type { Api } from "../api.ts";
import { computing, under } from "./work.ts";

const zip = computing(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/zipfile.html#zipfile.ZipFile.write",
);
const tar = computing(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/tarfile.html#tarfile.TarFile.add",
);
const shutil = computing(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/shutil.html#shutil.make_archive",
);
const compression = computing(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/archiving.html",
);

const C_CODE = { by: "gil-free-cpu" } as const;

/** Archives and compression. */
export const ARCHIVES: readonly Api[] = [
  ...zip(
    under("zipfile.ZipFile()", "write", "writestr"),
    "packs a file",
    C_CODE,
  ),
  ...zip(
    under("zipfile.ZipFile()", "extractall"),
    "unpacks an archive",
    C_CODE,
  ),
  ...tar(under("tarfile.open()", "add", "addfile"), "packs a file", C_CODE),
  ...tar(under("tarfile.open()", "extractall"), "unpacks an archive", C_CODE),
  ...shutil(["shutil.make_archive"], "compresses a folder", C_CODE),
  ...shutil(["shutil.unpack_archive"], "unpacks an archive", C_CODE),
  ...compression(
    ["bz2.compress", "lzma.compress", "gzip.compress"],
    "compresses what it is given",
    {
      ...C_CODE,
      confidence: "medium",
    },
  ),
];
