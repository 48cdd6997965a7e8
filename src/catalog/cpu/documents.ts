import type { Api } from "../api.ts";
import { computing, under } from "./work.ts";

const weasyprint = computing(
  "weasyprint",
  "weasyprint 66.0",
  "https://doc.courtbouillon.org/weasyprint/stable/api_reference.html#weasyprint.HTML.write_pdf",
);
const reportlab = computing(
  "reportlab",
  "reportlab 4.4.4",
  "https://docs.reportlab.com/",
);
const xhtml2pdf = computing(
  "xhtml2pdf",
  "xhtml2pdf 0.2.17",
  "https://xhtml2pdf.readthedocs.io/en/latest/usage.html",
);
const fpdf = computing(
  "fpdf2",
  "fpdf2 2.8.4",
  "https://py-pdf.github.io/fpdf2/fpdf/fpdf.html",
);
const pdfminer = computing(
  "pdfminer.six",
  "pdfminer.six 20251107",
  "https://pdfminersix.readthedocs.io/en/latest/reference/highlevel.html",
);
const tables = computing(
  "camelot-py",
  "camelot-py 1.0.9",
  "https://camelot-py.readthedocs.io/en/master/api.html",
);
const tabula = computing(
  "tabula-py",
  "tabula-py 2.10.0",
  "https://tabula-py.readthedocs.io/en/latest/tabula.html",
);
const openpyxl = computing(
  "openpyxl",
  "openpyxl 3.1.5",
  "https://openpyxl.readthedocs.io/en/stable/optimized.html",
);
const xlsxwriter = computing(
  "XlsxWriter",
  "XlsxWriter 3.2.9",
  "https://xlsxwriter.readthedocs.io/working_with_memory.html",
);
const xlrd = computing(
  "xlrd",
  "xlrd 2.0.2",
  "https://xlrd.readthedocs.io/en/latest/api.html#xlrd.open_workbook",
);
const xlwt = computing(
  "xlwt",
  "xlwt 1.3.0",
  "https://xlwt.readthedocs.io/en/latest/api.html",
);
const csv = computing(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/csv.html#csv.csvwriter.writerow",
);

/** PDF files, spreadsheets and tables of text. */
export const DOCUMENTS: readonly Api[] = [
  ...weasyprint(
    [
      "weasyprint.HTML().write_pdf",
      "weasyprint.HTML().render",
      "weasyprint.HTML().write_png",
    ],
    "lays out a document",
  ),
  ...reportlab(
    [
      "reportlab.platypus.SimpleDocTemplate().build",
      "reportlab.platypus.BaseDocTemplate().build",
    ],
    "lays out a document",
  ),
  ...reportlab(["reportlab.pdfgen.canvas.Canvas().save"], "writes a PDF file", {
    confidence: "medium",
  }),
  ...xhtml2pdf(
    under("xhtml2pdf.pisa", "CreatePDF", "pisaDocument"),
    "lays out a document",
  ),
  ...fpdf(["fpdf.FPDF().output"], "writes a PDF file", {
    confidence: "medium",
  }),
  ...pdfminer(
    under(
      "pdfminer.high_level",
      "extract_text",
      "extract_pages",
      "extract_text_to_fp",
    ),
    "reads all pages of a PDF file",
  ),
  ...tables(["camelot.read_pdf"], "reads the tables of a PDF file"),
  ...tabula(
    ["tabula.read_pdf", "tabula.convert_into"],
    "reads the tables of a PDF file",
  ),
  ...openpyxl(["openpyxl.load_workbook"], "reads a whole workbook"),
  ...openpyxl(["openpyxl.Workbook().save"], "writes a workbook"),
  ...xlsxwriter(["xlsxwriter.Workbook().close"], "writes a workbook"),
  ...xlrd(["xlrd.open_workbook"], "reads a whole workbook"),
  ...xlwt(["xlwt.Workbook().save"], "writes a workbook"),
  ...csv(
    ["csv.writer().writerows", "csv.DictWriter().writerows"],
    "writes every row",
  ),
  ...csv(
    ["csv.writer().writerow", "csv.DictWriter().writerow"],
    "writes a row for each round of a loop",
    {
      cost: "in-loop",
    },
  ),
];
