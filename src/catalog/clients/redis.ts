import type { Api, Change } from "../api.ts";
import {
  CLIENT,
  FOREVER,
  after,
  client,
  orAddress,
  orObject,
  seconds,
} from "../rows.ts";

const redis = client(
  "redis",
  "redis 8.1.0",
  "https://redis.readthedocs.io/en/stable/connections.html",
);
const redisAsyncio = client(
  "redis",
  "redis 8.1.0",
  "https://redis.readthedocs.io/en/stable/connections.html#async-client",
);
const aioredis = client(
  "aioredis",
  "aioredis 2.0.1",
  "https://aioredis.readthedocs.io/en/latest/api/high-level/",
);

const SOCKET_TIMEOUT = "socket_timeout";

/** `client.connection_pool.connection_kwargs["socket_timeout"] = 5` */
const setOnPool = { kind: "item", key: SOCKET_TIMEOUT } as const;

/** redis-py 8 brought a timeout of 5 s and ten retries (redis/_defaults.py 8.0.0), 6 three retries. */
const changes: readonly Change[] = [
  { since: "6.0.0", withoutTimeout: FOREVER, attempts: 4 },
  { since: "8.0.0", withoutTimeout: after(5), attempts: 11 },
];

/** Of a pool that is made by itself or from an address: no retry (measured with 6.4.0 and 8.1.0). */
const poolChanges: readonly Change[] = [
  { since: "8.0.0", withoutTimeout: after(5), attempts: 1 },
];

const byName = {
  timeout: seconds(SOCKET_TIMEOUT, null),
  withoutTimeout: FOREVER,
};
const fromAddress = {
  ...byName,
  others: [orAddress("url", 0, [SOCKET_TIMEOUT]), setOnPool],
};
const sentinel = {
  ...byName,
  others: [orObject("sentinel_kwargs", 2), orObject("connection_kwargs", null)],
  changes,
};
const awaited = { awaited: "awaited" } as const;

/** Redis. What is asked of a client ends by its `socket_timeout`, a list's `blpop` too (measured with 5.3.1 to 8.1.0). */
export const REDIS: readonly Api[] = [
  ...redis(["redis.Redis"], {
    timeout: seconds(SOCKET_TIMEOUT, 4),
    others: [orObject("connection_pool", 9), setOnPool],
    units: [seconds("socket_connect_timeout", 5)],
    withoutTimeout: FOREVER,
    changes,
  }),
  ...redis(
    [
      "redis.Redis.from_url",
      "redis.from_url",
      "redis.ConnectionPool.from_url",
      "redis.BlockingConnectionPool.from_url",
    ],
    { ...fromAddress, changes: poolChanges },
  ),
  ...redis(["redis.ConnectionPool", "redis.BlockingConnectionPool"], {
    ...byName,
    changes: poolChanges,
  }),
  ...redis(["redis.cluster.RedisCluster"], { ...byName, changes }),
  ...redis(["redis.cluster.RedisCluster.from_url"], {
    ...fromAddress,
    changes,
  }),
  ...redis(["redis.sentinel.Sentinel"], sentinel),
  ...redis(
    ["blpop", "brpop", "bzpopmin", "bzpopmax"].map(
      (method) => `redis.Redis().${method}`,
    ),
    {
      timeout: seconds("timeout", 1),
      withoutTimeout: CLIENT,
      none: "default",
    },
  ),
  ...redis(["redis.Redis().brpoplpush"], {
    timeout: seconds("timeout", 2),
    withoutTimeout: CLIENT,
    none: "default",
  }),
  ...redis(["redis.Redis().pubsub().listen"], { withoutTimeout: FOREVER }),
  ...redisAsyncio(["redis.asyncio.Redis"], {
    ...byName,
    ...awaited,
    others: [orObject("connection_pool", null), setOnPool],
    units: [seconds("socket_connect_timeout", null)],
    changes,
  }),
  ...redisAsyncio(
    [
      "redis.asyncio.Redis.from_url",
      "redis.asyncio.from_url",
      "redis.asyncio.ConnectionPool.from_url",
      "redis.asyncio.BlockingConnectionPool.from_url",
    ],
    { ...fromAddress, ...awaited, changes: poolChanges },
  ),
  ...redisAsyncio(
    ["redis.asyncio.ConnectionPool", "redis.asyncio.BlockingConnectionPool"],
    { ...byName, ...awaited, changes: poolChanges },
  ),
  ...redisAsyncio(["redis.asyncio.RedisCluster"], {
    ...byName,
    ...awaited,
    changes,
  }),
  ...redisAsyncio(["redis.asyncio.RedisCluster.from_url"], {
    ...fromAddress,
    ...awaited,
    changes,
  }),
  ...redisAsyncio(["redis.asyncio.Sentinel"], { ...sentinel, ...awaited }),
  // What became `redis.asyncio`; the first major release has none of these.
  ...aioredis(
    [
      "aioredis.from_url",
      "aioredis.Redis.from_url",
      "aioredis.ConnectionPool.from_url",
    ],
    { ...fromAddress, ...awaited },
  ),
];
