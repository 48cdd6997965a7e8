import type { Api } from "../api.ts";
import {
  FOREVER,
  after,
  client,
  milliseconds,
  orAttributes,
  orMethod,
  orObject,
  seconds,
} from "../rows.ts";

const kombu = client(
  "kombu",
  "kombu 5.7.0",
  "https://docs.celeryq.dev/projects/kombu/en/stable/reference/kombu.connection.html",
);
const amqp = client(
  "amqp",
  "amqp 5.4.2",
  "https://docs.celeryq.dev/projects/amqp/en/stable/reference/amqp.connection.html",
);
const pika = client(
  "pika",
  "pika 1.4.4",
  "https://pika.readthedocs.io/en/stable/modules/adapters/blocking.html",
);
const kafka = client(
  "kafka-python",
  "kafka-python 3.0.12",
  "https://kafka-python.readthedocs.io/en/master/apidoc/KafkaProducer.html",
);
const confluent = client(
  "confluent-kafka",
  "confluent-kafka 2.16.1",
  "https://docs.confluent.io/platform/current/clients/confluent-kafka-python/html/index.html",
);
const paho = client(
  "paho-mqtt",
  "paho-mqtt 2.2.0",
  "https://eclipse.dev/paho/files/paho.mqtt.python/html/client.html",
);
const stomp = client(
  "stomp.py",
  "stomp.py 9.0.0",
  "https://jasonrbriggs.github.io/stomp.py/stomp.html",
);
const zmq = client(
  "pyzmq",
  "pyzmq 27.3.0",
  "https://pyzmq.readthedocs.io/en/latest/api/zmq.html#zmq.Socket.recv",
);

/** Message brokers. */
export const BROKERS: readonly Api[] = [
  ...kombu(["kombu.Connection"], {
    timeout: seconds("connect_timeout", 8),
    withoutTimeout: after(5),
  }),
  ...kombu(["kombu.Connection().drain_events"], {
    timeout: seconds("timeout", null),
    withoutTimeout: FOREVER,
  }),
  ...kombu(["kombu.Connection().SimpleQueue().get"], {
    timeout: seconds("timeout", 1),
    others: [orObject("block", 0)],
    withoutTimeout: FOREVER,
  }),
  ...amqp(["amqp.Connection"], {
    timeout: seconds("read_timeout", 19),
    withoutTimeout: FOREVER,
  }),
  ...amqp(["amqp.Connection().drain_events"], {
    timeout: seconds("timeout", 0),
    withoutTimeout: FOREVER,
  }),
  // Of its parameters' object: 15 s for the whole start (pika/connection.py 1.4.4, stack_timeout).
  ...pika(["pika.BlockingConnection"], { withoutTimeout: after(15) }),
  ...pika(["pika.BlockingConnection().process_data_events"], {
    timeout: seconds("time_limit", 0),
    withoutTimeout: after(0),
  }),
  ...kafka(["kafka.KafkaProducer"], {
    timeout: milliseconds("max_block_ms", null),
    withoutTimeout: after(60),
  }),
  ...kafka(["kafka.KafkaProducer().flush"], {
    timeout: seconds("timeout", 0),
    withoutTimeout: FOREVER,
  }),
  ...kafka(["kafka.KafkaProducer().send().get"], {
    timeout: seconds("timeout", 0),
    withoutTimeout: FOREVER,
  }),
  ...kafka(["kafka.KafkaConsumer().poll"], {
    timeout: milliseconds("timeout_ms", 0),
    withoutTimeout: after(0),
  }),
  ...confluent(
    [
      "confluent_kafka.Producer().flush",
      "confluent_kafka.SerializingProducer().flush",
      "confluent_kafka.Consumer().poll",
      "confluent_kafka.DeserializingConsumer().poll",
    ],
    {
      timeout: seconds("timeout", 0),
      withoutTimeout: FOREVER,
      negative: "forever",
      gevent: "blocks",
    },
  ),
  ...confluent(["confluent_kafka.Consumer().consume"], {
    timeout: seconds("timeout", 1),
    withoutTimeout: FOREVER,
    negative: "forever",
    gevent: "blocks",
  }),
  ...paho(["paho.mqtt.client.Client().publish().wait_for_publish"], {
    timeout: seconds("timeout", 0),
    withoutTimeout: FOREVER,
  }),
  ...paho(
    [
      "paho.mqtt.publish.single",
      "paho.mqtt.publish.multiple",
      "paho.mqtt.subscribe.simple",
    ],
    { withoutTimeout: FOREVER },
  ),
  ...stomp(["stomp.Connection"], {
    timeout: seconds("timeout", 8),
    withoutTimeout: FOREVER,
    attempts: 3,
  }),
  ...zmq(
    ["recv", "recv_json", "recv_string", "recv_pyobj", "recv_multipart"].map(
      (method) => `zmq.Context().socket().${method}`,
    ),
    {
      others: [
        orObject("flags", 0),
        orMethod("setsockopt", ["RCVTIMEO"]),
        orMethod("poll"),
        ...orAttributes("RCVTIMEO", "rcvtimeo"),
      ],
      withoutTimeout: FOREVER,
      gevent: "blocks",
    },
  ),
];
