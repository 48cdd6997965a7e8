import type { Api } from "../api.ts";
import {
  FOREVER,
  after,
  client,
  milliseconds,
  orAddress,
  orArgument,
  orAttributes,
  orObject,
  seconds,
} from "../rows.ts";

const pymemcache = client(
  "pymemcache",
  "pymemcache 4.0.0",
  "https://pymemcache.readthedocs.io/en/latest/apidoc/pymemcache.client.base.html",
);
const memcached = client(
  "python-memcached",
  "python-memcached 1.62",
  "https://pypi.org/project/python-memcached/",
);
const pylibmc = client(
  "pylibmc",
  "pylibmc 1.6.3",
  "https://sendapatch.se/projects/pylibmc/behaviors.html",
);
const cassandra = client(
  "cassandra-driver",
  "cassandra-driver 3.30.1",
  "https://docs.datastax.com/en/developer/python-driver/latest/api/cassandra/cluster/",
);
const neo4j = client(
  "neo4j",
  "neo4j 6.4.1",
  "https://neo4j.com/docs/api/python-driver/current/api.html#neo4j.Query",
);
const pymongo = client(
  "pymongo",
  "pymongo 4.20.1",
  "https://pymongo.readthedocs.io/en/stable/api/pymongo/mongo_client.html",
);
const elasticsearch = client(
  "elasticsearch",
  "elasticsearch 9.5.1",
  "https://elasticsearch-py.readthedocs.io/en/stable/api/elasticsearch.html",
);
const opensearch = client(
  "opensearch-py",
  "opensearch-py 3.2.0",
  "https://opensearch-project.github.io/opensearch-py/api-ref/clients/opensearch_client.html",
);
const influxdb = client(
  "influxdb",
  "influxdb 5.3.2",
  "https://influxdb-python.readthedocs.io/en/latest/api-documentation.html",
);
const influxdbClient = client(
  "influxdb-client",
  "influxdb-client 1.50.0",
  "https://influxdb-client.readthedocs.io/en/stable/api.html",
);
const etcd = client(
  "etcd3",
  "etcd3 0.12.0",
  "https://python-etcd3.readthedocs.io/en/latest/usage.html",
);
const qdrant = client(
  "qdrant-client",
  "qdrant-client 1.15.1",
  "https://python-client.qdrant.tech/qdrant_client.qdrant_client",
);
const kazoo = client(
  "kazoo",
  "kazoo 2.11.0",
  "https://kazoo.readthedocs.io/en/latest/api/client.html",
);

const MONGO_TIMES = [
  "serverSelectionTimeoutMS",
  "connectTimeoutMS",
  "waitQueueTimeoutMS",
].map((keyword) => milliseconds(keyword, null));

const mongoTimeout = {
  units: MONGO_TIMES,
  timeout: milliseconds("socketTimeoutMS", null),
  withoutTimeout: FOREVER,
  zero: "forever",
} as const;
const MONGO_OPTIONS = ["socketTimeoutMS", "timeoutMS"];

/** Stores of keys and values, documents, search, time series. */
export const STORES: readonly Api[] = [
  ...pymemcache(
    ["pymemcache.client.base.Client", "pymemcache.client.base.PooledClient"],
    { timeout: seconds("timeout", 5), withoutTimeout: FOREVER },
  ),
  ...pymemcache(["pymemcache.client.hash.HashClient"], {
    timeout: seconds("timeout", 6),
    withoutTimeout: FOREVER,
  }),
  ...memcached(["memcache.Client"], {
    timeout: seconds("socket_timeout", 12),
    withoutTimeout: after(3),
  }),
  // libmemcached's poll_timeout; measured against a server that is silent.
  ...pylibmc(["pylibmc.Client"], {
    others: [orObject("behaviors", 1)],
    withoutTimeout: after(5),
    gevent: "blocks",
  }),
  ...cassandra(["cassandra.cluster.Cluster().connect().execute"], {
    timeout: seconds("timeout", 2),
    others: [
      orObject("execution_profile", 5),
      ...orAttributes("default_timeout"),
    ],
    withoutTimeout: after(10),
  }),
  // Only a `neo4j.Query(…, timeout=5)` has a bound, which the server keeps.
  ...neo4j(["neo4j.GraphDatabase.driver().session().run"], {
    others: [orObject("query", 0)],
    withoutTimeout: FOREVER,
  }),
  ...neo4j(["neo4j.GraphDatabase.driver().execute_query"], {
    others: [orObject("query_", 0)],
    withoutTimeout: FOREVER,
  }),
  ...pymongo(["pymongo.MongoClient"], {
    ...mongoTimeout,
    others: [
      orArgument(milliseconds("timeoutMS", null)),
      orAddress("host", 0, MONGO_OPTIONS),
    ],
    attempts: 2,
  }),
  ...pymongo(["flask_pymongo.PyMongo"], {
    ...mongoTimeout,
    others: [
      orArgument(milliseconds("timeoutMS", null)),
      orAddress("uri", 1, MONGO_OPTIONS),
    ],
    attempts: 2,
  }),
  ...pymongo(["mongoengine.connect"], {
    ...mongoTimeout,
    others: [
      orArgument(milliseconds("timeoutMS", null)),
      orAddress("host", null, MONGO_OPTIONS),
    ],
    attempts: 2,
  }),
  ...elasticsearch(
    ["elasticsearch.Elasticsearch", "elasticsearch.AsyncElasticsearch"],
    {
      timeout: seconds("request_timeout", null),
      others: [orArgument(seconds("timeout", null))],
      withoutTimeout: after(10),
    },
  ),
  ...opensearch(["opensearchpy.OpenSearch"], {
    timeout: seconds("timeout", null),
    withoutTimeout: after(10),
  }),
  ...influxdb(["influxdb.InfluxDBClient"], {
    timeout: seconds("timeout", 7),
    withoutTimeout: FOREVER,
    attempts: 3,
  }),
  ...influxdbClient(["influxdb_client.InfluxDBClient"], {
    timeout: milliseconds("timeout", 3),
    withoutTimeout: after(10),
  }),
  ...etcd(["etcd3.client"], {
    timeout: seconds("timeout", 5),
    withoutTimeout: FOREVER,
    gevent: "blocks",
  }),
  ...qdrant(["qdrant_client.QdrantClient"], {
    timeout: seconds("timeout", null),
    withoutTimeout: after(5),
    none: "default",
  }),
  ...kazoo(["kazoo.client.KazooClient().start"], {
    timeout: seconds("timeout", 0),
    withoutTimeout: after(15),
  }),
  ...kazoo(["kazoo.client.KazooClient().Lock().acquire"], {
    timeout: seconds("timeout", 1),
    withoutTimeout: FOREVER,
  }),
];
