/** The table that a statement reads from the first row to the last; null for any that may read less. */
export function tableOfSql(statement: string): string | null {
  const [, columns = "", table = ""] = WHOLE.exec(statement) ?? [];
  return table === "" || AGGREGATE.test(columns) || SYSTEM.test(table)
    ? null
    : table.replace(/["`[\]]/g, "");
}

/** `SELECT … FROM orders o ORDER BY …` */
const WHOLE =
  /^\s*select\s(.*?)\sfrom\s+([\w."`[\]]+)(?:\s+(?:as\s+)?\w+)?(?:\s+order\s+by\s+[\w\s.,"`]+?)?\s*;?\s*$/is;

const AGGREGATE =
  /\bdistinct\b|\btop\b|\b(?:count|sum|min|max|avg|every|bool_\w+|\w+_agg|group_concat)\s*\(/i;

const SYSTEM =
  /^["`]?(?:information_schema|pg_|sqlite_|sys|mysql|performance_schema|alembic_version|dual\b)/i;
