import type { Api } from "../api.ts";
import {
  FOREVER,
  after,
  client,
  orArgument,
  orFunction,
  orObject,
  seconds,
  secondsOrPair,
} from "../rows.ts";

const boto3 = client(
  "boto3",
  "boto3 1.44.8",
  "https://boto3.amazonaws.com/v1/documentation/api/latest/guide/configuration.html",
);
const botocore = client(
  "botocore",
  "botocore 1.44.8",
  "https://botocore.amazonaws.com/v1/documentation/api/latest/reference/config.html",
);
const minio = client(
  "minio",
  "minio 7.2.20",
  "https://min.io/docs/minio/linux/developers/python/API.html",
);
const storage = client(
  "google-cloud-storage",
  "google-cloud-storage 3.17.1",
  "https://cloud.google.com/python/docs/reference/storage/latest/retry_timeout",
);
const bigquery = client(
  "google-cloud-bigquery",
  "google-cloud-bigquery 3.47.0",
  "https://cloud.google.com/python/docs/reference/bigquery/latest/google.cloud.bigquery.client.Client",
);
const googleapis = client(
  "google-api-python-client",
  "google-api-python-client 2.202.0",
  "https://googleapis.github.io/google-api-python-client/docs/epy/googleapiclient.http.HttpRequest-class.html",
);
const googleAuth = client(
  "google-auth",
  "google-auth 2.63.0",
  "https://googleapis.dev/python/google-auth/latest/reference/google.auth.transport.requests.html",
);
const azure = client(
  "azure-storage-blob",
  "azure-storage-blob 12.31.1",
  "https://learn.microsoft.com/python/api/azure-storage-blob/azure.storage.blob.blobserviceclient",
);
const grpc = client(
  "grpcio",
  "grpcio 1.85.3",
  "https://grpc.github.io/grpc/python/grpc.html#grpc.UnaryUnaryMultiCallable",
);
const kubernetes = client(
  "kubernetes",
  "kubernetes 34.1.0",
  "https://github.com/kubernetes-client/python/blob/master/examples/watch/timeout-settings.md",
);
const docker = client(
  "docker",
  "docker 7.2.0",
  "https://docker-py.readthedocs.io/en/stable/client.html",
);
const hvac = client(
  "hvac",
  "hvac 2.4.0",
  "https://python-hvac.org/en/stable/source/hvac_v1.html",
);
const consul = client(
  "python-consul",
  "python-consul 1.1.0",
  "https://python-consul.readthedocs.io/en/latest/",
);
const swift = client(
  "python-swiftclient",
  "python-swiftclient 4.11.0",
  "https://docs.openstack.org/python-swiftclient/latest/client-api.html",
);

const BLOB_METHODS = [
  "upload_from_string",
  "upload_from_filename",
  "upload_from_file",
  "download_as_bytes",
  "download_as_string",
  "download_as_text",
  "download_to_filename",
  "download_to_file",
  "exists",
  "reload",
  "delete",
];

/** Clouds, and what runs in them. */
export const CLOUD: readonly Api[] = [
  // 60 s to connect and as long for each read, five attempts (botocore/data/_retry.json: legacy mode).
  ...boto3(
    [
      "boto3.client",
      "boto3.resource",
      "boto3.Session().client",
      "boto3.Session().resource",
    ],
    {
      others: [orObject("config", 9)],
      withoutTimeout: after(60),
      attempts: 5,
    },
  ),
  ...botocore(["botocore.config.Config"], {
    timeout: seconds("read_timeout", null),
    withoutTimeout: after(60),
    attempts: 5,
  }),
  ...minio(["minio.Minio"], {
    others: [orObject("http_client", 6)],
    withoutTimeout: after(300),
    attempts: 6,
  }),
  ...storage(
    BLOB_METHODS.map(
      (method) => `google.cloud.storage.Client().bucket().blob().${method}`,
    ),
    { timeout: secondsOrPair("timeout", null), withoutTimeout: after(60) },
  ),
  ...bigquery(
    [
      "google.cloud.bigquery.Client().query().result",
      "google.cloud.bigquery.Client().query_and_wait",
    ],
    {
      timeout: seconds("timeout", null),
      others: [orArgument(seconds("wait_timeout", null))],
      withoutTimeout: FOREVER,
    },
  ),
  ...googleapis(["googleapiclient.discovery.build"], {
    others: [orObject("http", 2)],
    withoutTimeout: after(60),
  }),
  ...googleAuth(
    ["get", "post", "put", "patch", "delete", "head", "request"].map(
      (verb) => `google.auth.transport.requests.AuthorizedSession().${verb}`,
    ),
    { timeout: secondsOrPair("timeout", null), withoutTimeout: after(120) },
  ),
  ...azure(
    [
      "azure.storage.blob.BlobServiceClient",
      "azure.storage.blob.BlobServiceClient.from_connection_string",
      "azure.storage.blob.BlobClient",
      "azure.storage.blob.BlobClient.from_connection_string",
      "azure.storage.blob.ContainerClient",
      "azure.storage.blob.ContainerClient.from_connection_string",
    ],
    {
      timeout: seconds("read_timeout", null),
      withoutTimeout: after(60),
      attempts: 4,
    },
  ),
  ...grpc(
    ["grpc.insecure_channel()", "grpc.secure_channel()"].flatMap((channel) =>
      ["unary_unary", "stream_unary"].map((kind) => `${channel}.${kind}()`),
    ),
    {
      timeout: seconds("timeout", 1),
      withoutTimeout: FOREVER,
      gevent: "blocks",
    },
  ),
  // Of a stub that is generated outside of the project; an interceptor may give every call a deadline.
  ...grpc(["grpc.Stub().*"], {
    timeout: seconds("timeout", 1),
    others: [orFunction("grpc.intercept_channel")],
    withoutTimeout: FOREVER,
    gevent: "blocks",
  }),
  ...kubernetes(["kubernetes.client.*Api().*"], {
    timeout: secondsOrPair("_request_timeout", null),
    withoutTimeout: FOREVER,
  }),
  ...docker(["docker.from_env", "docker.DockerClient", "docker.APIClient"], {
    timeout: seconds("timeout", null),
    withoutTimeout: after(60),
  }),
  ...hvac(["hvac.Client"], {
    timeout: seconds("timeout", 4),
    withoutTimeout: after(30),
  }),
  ...consul(["consul.Consul"], {
    others: [orArgument(seconds("timeout", null))],
    withoutTimeout: FOREVER,
  }),
  ...swift(["swiftclient.client.Connection"], {
    timeout: seconds("timeout", 17),
    withoutTimeout: FOREVER,
    attempts: 6,
  }),
];
