import { groupBy } from "../text/group-by.ts";
import { withoutLinks } from "./chains.ts";
import { firstWord, importable, related } from "./paths.ts";

/** Providers whose module has a session in their name (flask_dance/contrib 7.1.0). */
const FLASK_DANCE = [
  ...["atlassian", "authentiq", "azure", "dexcom", "digitalocean", "discord"],
  ...["dropbox", "facebook", "fitbit", "github", "gitlab", "google", "heroku"],
  ...["jira", "linkedin", "meetup", "nylas", "okta", "orcid", "osm", "reddit"],
  ...["salesforce", "slack", "spotify", "strava", "twitch", "twitter", "zoho"],
];

/** What gives a data frame beside its own constructor. */
const PANDAS_READERS = [
  ...[
    "read_csv",
    "read_excel",
    "read_parquet",
    "read_json",
    "read_table",
    "read_sql",
    "read_sql_query",
  ],
  ...[
    "read_sql_table",
    "read_pickle",
    "read_feather",
    "read_hdf",
    "concat",
    "merge",
    "pivot_table",
  ],
];

/** Two spellings of one API: a path that begins with the first is read as if it began with the second. */
const ALIASES: readonly (readonly [string, string])[] = [
  ["requests.api.", "requests."],
  ["requests.sessions.", "requests."],
  ["requests.session()", "requests.Session()"],
  ["requests.adapters.HTTPAdapter", "requests.HTTPAdapter"],
  ["requests.packages.urllib3.", "urllib3."],
  ["requests_cache.CachedSession", "requests.Session"],
  ["requests_toolbelt.sessions.BaseUrlSession", "requests.Session"],
  ["cloudscraper.create_scraper()", "requests.Session()"],
  ["requests_oauthlib.oauth2_session.", "requests_oauthlib."],
  ["requests_oauthlib.oauth1_session.", "requests_oauthlib."],
  ["requests_oauthlib.OAuth1Session", "requests.Session"],
  ["requests_oauthlib.OAuth2Session", "requests.Session"],
  ["authlib.integrations.requests_client.OAuth1Session", "requests.Session"],
  ["authlib.integrations.requests_client.OAuth2Session", "requests.Session"],
  ["rauth.OAuth1Session", "requests.Session"],
  ["rauth.OAuth2Session", "requests.Session"],
  ...FLASK_DANCE.map(
    (provider) =>
      [
        `flask_dance.contrib.${provider}.${provider}.`,
        "requests.Session().",
      ] as const,
  ),
  ["urllib.request.build_opener()", "urllib.request.OpenerDirector()"],
  ["six.moves.urllib.request.", "urllib.request."],
  ["six.moves.http_client.", "http.client."],
  ["concurrent.futures.thread.", "concurrent.futures."],
  ["concurrent.futures.process.", "concurrent.futures."],
  ["urllib2.", "urllib.request."],
  ["urllib3.poolmanager.", "urllib3."],
  ["urllib3.connectionpool.", "urllib3."],
  ["urllib3.util.timeout.", "urllib3."],
  ["urllib3.util.Timeout", "urllib3.Timeout"],
  ["urllib3.util.retry.", "urllib3."],
  ["urllib3.util.Retry", "urllib3.Retry"],
  ["urllib3.ProxyManager()", "urllib3.PoolManager()"],
  ["urllib3.proxy_from_url()", "urllib3.PoolManager()"],
  ["urllib3.HTTPSConnectionPool()", "urllib3.HTTPConnectionPool()"],
  ["urllib3.connection_from_url()", "urllib3.HTTPConnectionPool()"],
  ["aiohttp.client.", "aiohttp."],
  ["xmlrpclib.", "xmlrpc.client."],
  ["xmlrpc.client.Server", "xmlrpc.client.ServerProxy"],
  ["redis.client.", "redis."],
  ["redis.connection.", "redis."],
  ["redis.StrictRedis", "redis.Redis"],
  ["redis.RedisCluster", "redis.cluster.RedisCluster"],
  ["redis.Sentinel", "redis.sentinel.Sentinel"],
  ["redis.Redis.from_url()", "redis.Redis()"],
  ["redis.from_url()", "redis.Redis()"],
  ...["client", "connection", "cluster", "sentinel"].map(
    (module) => [`redis.asyncio.${module}.`, "redis.asyncio."] as const,
  ),
  ["redis.asyncio.StrictRedis", "redis.asyncio.Redis"],
  ["aioredis.client.", "aioredis."],
  ["aioredis.connection.", "aioredis."],
  ["aioredis.StrictRedis", "aioredis.Redis"],
  ["pymemcache.Client", "pymemcache.client.base.Client"],
  ["pymemcache.PooledClient", "pymemcache.client.base.PooledClient"],
  ["pymemcache.HashClient", "pymemcache.client.hash.HashClient"],
  ["pymongo.mongo_client.", "pymongo."],
  ["boto3.session.Session", "boto3.Session"],
  ["botocore.client.Config", "botocore.config.Config"],
  [
    "google.cloud.storage.Client().get_bucket()",
    "google.cloud.storage.Client().bucket()",
  ],
  ["google.cloud.storage.client.", "google.cloud.storage."],
  ["httplib.", "http.client."],
  ["kombu.connection.", "kombu."],
  ["kombu.messaging.", "kombu."],
  ["kafka.producer.kafka.", "kafka."],
  [
    "pika.adapters.blocking_connection.BlockingConnection",
    "pika.BlockingConnection",
  ],
  ["paramiko.client.SSHClient", "paramiko.SSHClient"],
  ["paramiko.sftp_client.SFTPClient", "paramiko.SFTPClient"],
  ["paramiko.SFTPClient.from_transport()", "paramiko.SFTPClient()"],
  ["paramiko.SSHClient().open_sftp()", "paramiko.SFTPClient()"],
  ["paramiko.Transport().open_sftp_client()", "paramiko.SFTPClient()"],
  ["selenium.webdriver.ChromiumEdge", "selenium.webdriver.Edge"],
  [
    "selenium.webdriver.chrome.webdriver.WebDriver",
    "selenium.webdriver.Chrome",
  ],
  [
    "selenium.webdriver.firefox.webdriver.WebDriver",
    "selenium.webdriver.Firefox",
  ],
  [
    "selenium.webdriver.remote.webdriver.WebDriver",
    "selenium.webdriver.Remote",
  ],
  ["ldap3.core.connection.", "ldap3."],
  ["ldap3.core.server.", "ldap3."],
  ["zmq.Context.instance()", "zmq.Context()"],
  ["slack_sdk.web.WebClient", "slack_sdk.WebClient"],
  ["slack_sdk.WebhookClient", "slack_sdk.webhook.WebhookClient"],
  // It extends Flask-SQLAlchemy's class (flask-appbuilder 5.3.0).
  ["flask_appbuilder.SQLA", "flask_sqlalchemy.SQLAlchemy"],
  [
    "flask_appbuilder.utils.legacy.get_sqla_class()",
    "flask_sqlalchemy.SQLAlchemy",
  ],
  ["twilio.rest.TwilioRestClient", "twilio.rest.Client"],
  ["zeep.Transport", "zeep.transports.Transport"],
  ["zeep.client.Client", "zeep.Client"],
  ["swiftclient.Connection", "swiftclient.client.Connection"],
  ["sqlalchemy.engine.create.", "sqlalchemy."],
  ["sqlalchemy.engine.create_engine", "sqlalchemy.create_engine"],
  ["sqlalchemy.engine.engine_from_config", "sqlalchemy.engine_from_config"],
  ["sqlalchemy.future.create_engine", "sqlalchemy.create_engine"],
  ["sqlalchemy.ext.asyncio.engine.", "sqlalchemy.ext.asyncio."],
  ["psycopg2.connections.connect", "psycopg2.connect"],
  ["pymysql.Connect", "pymysql.connect"],
  ["pymysql.Connection", "pymysql.connect"],
  ["pymysql.connections.Connection", "pymysql.connect"],
  ["MySQLdb.Connect", "MySQLdb.connect"],
  ["MySQLdb.Connection", "MySQLdb.connect"],
  ["mysql.connector.Connect", "mysql.connector.connect"],
  ["sqlmodel.create_engine", "sqlalchemy.create_engine"],
  ...[
    "open",
    "new",
    "frombytes",
    "fromarray",
    "merge",
    "blend",
    "composite",
  ].map((maker) => [`PIL.Image.${maker}()`, "PIL.Image.Image()"] as const),
  ...PANDAS_READERS.map(
    (reader) => [`pandas.${reader}()`, "pandas.DataFrame()"] as const,
  ),
  ["openpyxl.load_workbook()", "openpyxl.Workbook()"],
  ["openpyxl.workbook.Workbook", "openpyxl.Workbook"],
  ["openpyxl.reader.excel.load_workbook", "openpyxl.load_workbook"],
  ["xlsxwriter.workbook.Workbook", "xlsxwriter.Workbook"],
  ["weasyprint.HTML().render().write_pdf", "weasyprint.HTML().write_pdf"],
  ["reportlab.platypus.doctemplate.", "reportlab.platypus."],
  ["matplotlib.pyplot.gcf()", "matplotlib.pyplot.figure()"],
  ["plotly.graph_objs.", "plotly.graph_objects."],
  ["tarfile.TarFile.open()", "tarfile.open()"],
  ["tarfile.TarFile()", "tarfile.open()"],
  ["sklearn.externals.joblib.", "joblib."],
  ["sklearn.pipeline.make_pipeline()", "sklearn.pipeline.Pipeline()"],
  ["concurrent.futures._base.", "concurrent.futures."],
  ["multiprocessing.pool.ThreadPool()", "multiprocessing.Pool()"],
  ["multiprocessing.pool.Pool()", "multiprocessing.Pool()"],
  ["multiprocessing.dummy.Pool()", "multiprocessing.Pool()"],
  ["multiprocessing.get_context().", "multiprocessing."],
  ["celery.canvas.", "celery."],
  ["celery.app.task.Task", "celery.Task"],
  ["celery.result.GroupResult", "celery.result.ResultSet"],
  ["Queue.", "queue."],
];

const canonicalPaths = new Map<string, string>();

/** The path under the name that the catalog uses. */
export function canonicalPath(path: string): string {
  const known = canonicalPaths.get(path);
  if (known !== undefined) return known;
  const canonical = makeCanonical(path);
  canonicalPaths.set(path, canonical);
  return canonical;
}

/** Packages with other spellings: all other paths are canonical as they are. */
const SPELLED_PACKAGES = new Set(
  ALIASES.map(([spelling]) => firstWord(spelling)),
);

/** What protoc's plugin generates for a service, in whatever package: `shop.orders_pb2_grpc.OrdersStub`. */
const GRPC_STUB = /^(?:\w+\.)*\w+_pb2_grpc\.\w+Stub(?=$|[.(])/;

function makeCanonical(path: string): string {
  if (path.includes("_pb2_grpc.")) return path.replace(GRPC_STUB, "grpc.Stub");
  if (!SPELLED_PACKAGES.has(firstWord(path))) return path;
  let canonical = path;
  for (const [spelling, name] of ALIASES) {
    if (startsWithWord(canonical, spelling)) {
      canonical = name + canonical.slice(spelling.length);
    }
  }
  return withoutLinks(canonical);
}

const SPELLINGS = ALIASES.map(([spelling]) => ({
  spelling: importable(spelling),
  canonical: importable(canonicalPath(spelling)),
}));

/** Other spellings of exactly the path. */
export function otherNamesOf(path: string): readonly string[] {
  return SPELLINGS.filter(({ canonical }) => canonical === path).map(
    ({ spelling }) => spelling,
  );
}

/** Other spellings that lead to one of the paths, or that one of them leads to, calls cut off. */
export function spellingsOf(paths: Iterable<string>): readonly string[] {
  const packages = groupBy([...paths], firstWord);
  return SPELLINGS.filter(({ canonical }) =>
    packages
      .get(firstWord(canonical))
      ?.some((path) => related(canonical, path)),
  ).map(({ spelling }) => spelling);
}

function startsWithWord(path: string, prefix: string): boolean {
  if (!path.startsWith(prefix)) return false;
  const next = path[prefix.length];
  return (
    prefix.endsWith(".") || next === undefined || next === "." || next === "("
  );
}
