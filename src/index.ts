export type {
  Confidence,
  Finding,
  Level,
  Place,
  Route,
  Step,
  Suppression,
} from "./findings/finding.ts";
export type { Applicability, FileEdit, Fix } from "./findings/fix.ts";
export type { Notice, NoticeKind } from "./findings/notice.ts";
export type { RuleInfo } from "./findings/rule-info.ts";
export type {
  ScanResult,
  SourceText,
  Summary,
} from "./findings/scan-result.ts";
export { loadReport, REPORT_FORMATS } from "./report/report.ts";
export type { Report, ReportContext, ReportFormat } from "./report/report.ts";
export { RULES } from "./rules/rules.ts";
export { scan } from "./scan.ts";
export type { ScanOptions } from "./scan.ts";
