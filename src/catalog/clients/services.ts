import type { Api } from "../api.ts";
import {
  FOREVER,
  SOCKET,
  after,
  client,
  orArgument,
  orAttributes,
  orFunction,
  orGlobal,
  orLocal,
  orMethod,
  orObject,
  seconds,
  secondsOrPair,
} from "../rows.ts";

const stripe = client(
  "stripe",
  "stripe 16.1.0",
  "https://github.com/stripe/stripe-python#configuring-a-client",
);
const twilio = client(
  "twilio",
  "twilio 9.13.0",
  "https://www.twilio.com/docs/libraries/reference/twilio-python/",
);
const sendgrid = client(
  "sendgrid",
  "sendgrid 6.12.5",
  "https://github.com/sendgrid/sendgrid-python",
);
const slack = client(
  "slack-sdk",
  "slack_sdk 3.48.0",
  "https://docs.slack.dev/tools/python-slack-sdk/reference/",
);
const github = client(
  "pygithub",
  "PyGithub 2.10.0",
  "https://pygithub.readthedocs.io/en/stable/github.html",
);
const gitlab = client(
  "python-gitlab",
  "python-gitlab 8.6.0",
  "https://python-gitlab.readthedocs.io/en/stable/api-usage-advanced.html",
);
const jira = client(
  "jira",
  "jira 3.10.5",
  "https://jira.readthedocs.io/api.html#jira.client.JIRA",
);
const zeep = client(
  "zeep",
  "zeep 4.3.3",
  "https://docs.python-zeep.org/en/master/transport.html",
);
const suds = client(
  "suds",
  "suds 1.2.0",
  "https://suds.readthedocs.io/en/latest/",
);
const jwt = client(
  "pyjwt",
  "PyJWT 2.15.1",
  "https://pyjwt.readthedocs.io/en/stable/api.html#jwt.PyJWKClient",
);
const googlemaps = client(
  "googlemaps",
  "googlemaps 4.10.0",
  "https://googlemaps.github.io/google-maps-services-python/docs/index.html#googlemaps.Client",
);
const geopy = client(
  "geopy",
  "geopy 2.5.0",
  "https://geopy.readthedocs.io/en/stable/#geopy.geocoders.options",
);
const feedparser = client(
  "feedparser",
  "feedparser 6.0.14",
  "https://feedparser.readthedocs.io/en/latest/",
);
const salesforce = client(
  "simple-salesforce",
  "simple-salesforce 1.12.10",
  "https://simple-salesforce.readthedocs.io/en/latest/",
);
const tweepy = client(
  "tweepy",
  "tweepy 4.17.0",
  "https://docs.tweepy.org/en/stable/api.html",
);
const praw = client(
  "praw",
  "praw 8.0.3",
  "https://praw.readthedocs.io/en/stable/getting_started/configuration/options.html",
);
const dropbox = client(
  "dropbox",
  "dropbox 12.2.4",
  "https://dropbox-sdk-python.readthedocs.io/en/latest/api/dropbox.html",
);
const flaskOAuthlib = client(
  "flask-oauthlib",
  "Flask-OAuthlib 0.9.6",
  "https://flask-oauthlib.readthedocs.io/en/latest/client.html",
);
const exchangelib = client(
  "exchangelib",
  "exchangelib 5.6.0",
  "https://ecederstrand.github.io/exchangelib/#connection-pooling",
);
const firebase = client(
  "firebase-admin",
  "firebase-admin 7.7.0",
  "https://firebase.google.com/docs/reference/admin/python/firebase_admin#initialize_app",
);
const selenium = client(
  "selenium",
  "selenium 4.52.0",
  "https://www.selenium.dev/selenium/docs/api/py/selenium_webdriver_remote/selenium.webdriver.remote.client_config.html",
);
const sentry = client(
  "sentry-sdk",
  "sentry-sdk 2.42.0",
  "https://docs.sentry.io/platforms/python/configuration/draining/",
);

/** Clients of services with an address of their own. */
export const SERVICES: readonly Api[] = [
  // Two retries since 11 (stripe/__init__.py max_network_retries), none before.
  ...stripe(
    [
      "stripe.*.create",
      "stripe.*.retrieve",
      "stripe.*.list",
      "stripe.*.modify",
      "stripe.*.*.create",
    ],
    {
      others: [orGlobal("stripe.default_http_client")],
      withoutTimeout: after(80),
      changes: [{ since: "11.0.0", withoutTimeout: after(80), attempts: 3 }],
    },
  ),
  ...stripe(["stripe.StripeClient"], {
    others: [orObject("http_client", null)],
    withoutTimeout: after(80),
    changes: [{ since: "11.0.0", withoutTimeout: after(80), attempts: 3 }],
  }),
  ...stripe(["stripe.RequestsClient", "stripe.http_client.RequestsClient"], {
    timeout: seconds("timeout", 0),
    withoutTimeout: after(80),
  }),
  ...twilio(["twilio.rest.Client"], {
    others: [orObject("http_client", 4)],
    withoutTimeout: FOREVER,
  }),
  ...twilio(["twilio.http.http_client.TwilioHttpClient"], {
    timeout: seconds("timeout", 2),
    withoutTimeout: FOREVER,
  }),
  ...sendgrid(["sendgrid.SendGridAPIClient"], {
    others: orAttributes("timeout"),
    withoutTimeout: FOREVER,
  }),
  ...sendgrid(["python_http_client.Client"], {
    timeout: seconds("timeout", 5),
    others: orAttributes("timeout"),
    withoutTimeout: FOREVER,
  }),
  ...slack(["slack_sdk.WebClient", "slack.WebClient"], {
    timeout: seconds("timeout", 2),
    withoutTimeout: after(30),
    attempts: 2,
  }),
  ...slack(["slack_sdk.webhook.WebhookClient"], {
    timeout: seconds("timeout", 1),
    withoutTimeout: after(30),
    attempts: 2,
  }),
  // Eleven attempts since 2.0, and it sleeps until a rate limit ends (github/GithubRetry.py).
  ...github(["github.Github"], {
    timeout: seconds("timeout", 5),
    withoutTimeout: after(15),
    changes: [{ since: "2.0.0", withoutTimeout: after(15), attempts: 11 }],
  }),
  ...gitlab(["gitlab.Gitlab"], {
    timeout: seconds("timeout", 7),
    withoutTimeout: FOREVER,
  }),
  ...jira(["jira.JIRA"], {
    timeout: secondsOrPair("timeout", 15),
    withoutTimeout: FOREVER,
    attempts: 4,
  }),
  ...zeep(["zeep.Client"], {
    others: [orObject("transport", 2)],
    withoutTimeout: FOREVER,
  }),
  ...zeep(["zeep.transports.Transport"], {
    timeout: seconds("operation_timeout", 2),
    others: [orObject("session", 3)],
    withoutTimeout: FOREVER,
  }),
  ...suds(["suds.client.Client"], {
    timeout: seconds("timeout", null),
    withoutTimeout: after(90),
  }),
  ...jwt(["jwt.PyJWKClient"], {
    timeout: seconds("timeout", 6),
    withoutTimeout: after(30),
  }),
  ...googlemaps(["googlemaps.Client"], {
    timeout: seconds("timeout", 3),
    others: [
      orArgument(seconds("read_timeout", 5)),
      orObject("requests_kwargs", 7),
      orObject("requests_session", 13),
    ],
    withoutTimeout: FOREVER,
  }),
  ...geopy(
    [
      "geopy.geocoders.*",
      "geopy.geocoders.*().geocode",
      "geopy.geocoders.*().reverse",
    ],
    {
      timeout: seconds("timeout", null),
      withoutTimeout: after(1),
    },
  ),
  // Of an address: it opens it by urllib without a timeout (feedparser/http.py 6.0.11).
  ...feedparser(["feedparser.parse"], {
    others: [orLocal("url_file_stream_or_string", 0)],
    withoutTimeout: SOCKET,
  }),
  ...salesforce(["simple_salesforce.Salesforce"], {
    others: [orObject("session", 9)],
    withoutTimeout: FOREVER,
  }),
  ...tweepy(["tweepy.API"], {
    timeout: seconds("timeout", null),
    withoutTimeout: after(60),
  }),
  ...praw(["praw.Reddit"], {
    timeout: seconds("timeout", null),
    withoutTimeout: after(16),
  }),
  ...dropbox(["dropbox.Dropbox"], {
    timeout: seconds("timeout", null),
    withoutTimeout: after(100),
    attempts: 5,
  }),
  ...flaskOAuthlib(
    ["get", "post", "put", "delete", "request", "authorized_response"].map(
      (method) => `flask_oauthlib.client.OAuth().remote_app().${method}`,
    ),
    { withoutTimeout: SOCKET },
  ),
  ...exchangelib(["exchangelib.Account"], {
    others: [orGlobal("exchangelib.protocol.BaseProtocol.TIMEOUT")],
    withoutTimeout: after(120),
  }),
  // A read that fails is tried once more (firebase_admin/_http_client.py 7.7.0, DEFAULT_RETRY_CONFIG).
  ...firebase(["firebase_admin.initialize_app"], {
    others: [orObject("options", 1)],
    withoutTimeout: after(120),
    attempts: 2,
  }),
  ...selenium(["selenium.webdriver.Remote"], {
    others: [
      orObject("command_executor", 0),
      orObject("client_config", 6),
      orFunction(
        "selenium.webdriver.remote.remote_connection.RemoteConnection.set_timeout",
      ),
    ],
    withoutTimeout: SOCKET,
  }),
  // A page has 300 s to load (W3C WebDriver, session timeouts), a driver of this host 120 s to answer since 4.26.1.
  ...selenium(
    ["Chrome", "Edge", "Firefox"].map(
      (browser) => `selenium.webdriver.${browser}().get`,
    ),
    {
      others: [orMethod("set_page_load_timeout")],
      withoutTimeout: after(300),
      changes: [{ since: "4.26.1", withoutTimeout: after(120), attempts: 1 }],
    },
  ),
  ...sentry(["sentry_sdk.flush"], {
    timeout: seconds("timeout", 0),
    withoutTimeout: after(2),
    none: "default",
  }),
];
