import { dedent } from "../../text/dedent.ts";

/** A number of seconds, with what a comment says of why it is this one. */
export interface Chosen {
  readonly seconds: number;
  readonly because: string;
}

/** What the configuration file is made for. */
export interface ConfigNeeds {
  readonly timeout: Chosen;
  readonly gracefulTimeout: Chosen;
  /** `threads` where routes wait: a worker then serves others meanwhile; `as-it-is` where something else says it. */
  readonly workers: "threads" | "as-it-is";
  readonly runsIn: "container" | "not known";
}

/** A `gunicorn.conf.py` with a comment for each choice; Gunicorn reads it from the folder in which it starts. */
export function gunicornConfig(needs: ConfigNeeds): string {
  const parts = [
    HEAD,
    needs.runsIn === "container"
      ? "import faulthandler\nimport os\nimport sys\nimport threading\nimport traceback"
      : "import faulthandler\nimport sys\nimport threading\nimport traceback",
    ...(needs.workers === "threads" ? [THREADS] : []),
    timeouts(needs),
    RECYCLING,
    ...(needs.runsIn === "container" ? [HEARTBEAT] : []),
    ACCESS_LOG,
    TRACE,
  ];
  return `${parts.map((part) => part.trimEnd()).join("\n\n")}\n`;
}

const HEAD = dedent`
  """How Gunicorn serves this project: https://docs.gunicorn.org/en/stable/settings.html

  What the command line or GUNICORN_CMD_ARGS says wins over this file.
  """
`;

const THREADS = dedent`
  # Routes wait on other services: a thread that waits leaves the others of its worker to go on.
  worker_class = "gthread"
  threads = 4
`;

function timeouts({ timeout, gracefulTimeout }: ConfigNeeds): string {
  return [
    "# Each step waits longer than the one inside it: the calls of the code, then the worker, then the proxy.",
    `# ${timeout.because}`,
    `timeout = ${timeout.seconds}`,
    `# ${gracefulTimeout.because}`,
    `graceful_timeout = ${gracefulTimeout.seconds}`,
  ].join("\n");
}

const RECYCLING = dedent`
  # A new worker after so many requests, and not for all at the same time: leaks do not add up.
  max_requests = 1000
  max_requests_jitter = 100
`;

const HEARTBEAT = dedent`
  # In memory: on a disk that is busy, the heartbeat of a worker would wait.
  worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None
`;

const ACCESS_LOG = dedent`
  # With the process and the time that the request took.
  accesslog = "-"
  access_log_format = '%(h)s %(t)s pid=%(p)s "%(m)s %(U)s" %(s)s %(b)s bytes %(M)s ms'
`;

const TRACE = dedent`
  # The part of the timeout after which a request that still runs is logged.
  WARN_AFTER = 0.8

  warnings_due = {}


  def post_worker_init(worker):
      # Prints the stack of every thread when Gunicorn kills the worker. Earlier hooks are too early for it.
      faulthandler.enable()


  def pre_request(worker, req):
      seconds = worker.cfg.timeout * WARN_AFTER
      if seconds > 0:
          thread = threading.get_ident()
          timer = threading.Timer(seconds, warn, (worker, req, thread, seconds))
          timer.daemon = True
          warnings_due[id(req)] = timer
          timer.start()


  def post_request(worker, req, environ, resp):
      timer = warnings_due.pop(id(req), None)
      if timer is not None:
          timer.cancel()


  def warn(worker, req, thread, seconds):
      frame = sys._current_frames().get(thread)
      stack = "".join(traceback.format_stack(frame)) if frame else ""
      worker.log.warning(
          "%s %s has taken %g s, and the timeout is %s s\\n%s",
          req.method,
          req.path,
          seconds,
          worker.cfg.timeout,
          stack,
      )
`;
