/** One option of Gunicorn's command line. */
export interface Option {
  /** The name in a configuration file; null for what is no setting, e.g. `--version`. */
  readonly setting: string | null;
  readonly flags: readonly string[];
  readonly takes: "value" | "nothing" | "value or nothing";
}

/** Gunicorn's command line (gunicorn/config.py 20.1.0 to 27.0.1, all versions together). */
export const OPTIONS: readonly Option[] = [
  ...withValue({
    access_log_format: "--access-logformat",
    accesslog: "--access-logfile",
    asgi_disconnect_grace_period: "--asgi-disconnect-grace-period",
    asgi_lifespan: "--asgi-lifespan",
    asgi_loop: "--asgi-loop",
    backlog: "--backlog",
    bind: "-b --bind",
    ca_certs: "--ca-certs",
    cert_reqs: "--cert-reqs",
    certfile: "--certfile",
    chdir: "--chdir",
    ciphers: "--ciphers",
    config: "-c --config",
    control_socket: "--control-socket",
    control_socket_mode: "--control-socket-mode",
    dirty_apps: "--dirty-app",
    dirty_graceful_timeout: "--dirty-graceful-timeout",
    dirty_threads: "--dirty-threads",
    dirty_timeout: "--dirty-timeout",
    dirty_workers: "--dirty-workers",
    dogstatsd_tags: "--dogstatsd-tags",
    errorlog: "--error-logfile --log-file",
    forwarded_allow_ips: "--forwarded-allow-ips",
    forwarder_headers: "--forwarder-headers",
    graceful_timeout: "--graceful-timeout",
    group: "-g --group",
    header_map: "--header-map",
    http2_cleartext: "--http2-cleartext",
    http2_initial_window_size: "--http2-initial-window-size",
    http2_max_concurrent_streams: "--http2-max-concurrent-streams",
    http2_max_frame_size: "--http2-max-frame-size",
    http2_max_header_list_size: "--http2-max-header-list-size",
    http_parser: "--http-parser",
    http_protocols: "--http-protocols",
    keepalive: "--keep-alive",
    keyfile: "--keyfile",
    limit_request_field_size: "--limit-request-field_size",
    limit_request_fields: "--limit-request-fields",
    limit_request_line: "--limit-request-line",
    logconfig: "--log-config",
    logconfig_json: "--log-config-json",
    logger_class: "--logger-class",
    loglevel: "--log-level",
    max_requests: "--max-requests",
    max_requests_jitter: "--max-requests-jitter",
    paste: "--paste --paster",
    pidfile: "-p --pid",
    proc_name: "-n --name",
    protocol: "--protocol",
    proxy_allow_ips: "--proxy-allow-from",
    pythonpath: "--pythonpath",
    raw_env: "-e --env",
    raw_paste_global_conf: "--paste-global",
    reload_engine: "--reload-engine",
    reload_extra_files: "--reload-extra-file",
    root_path: "--root-path",
    ssl_version: "--ssl-version",
    statsd_host: "--statsd-host",
    statsd_prefix: "--statsd-prefix",
    syslog_addr: "--log-syslog-to",
    syslog_facility: "--log-syslog-facility",
    syslog_prefix: "--log-syslog-prefix",
    threads: "--threads",
    timeout: "-t --timeout",
    umask: "-m --umask",
    user: "-u --user",
    uwsgi_allow_ips: "--uwsgi-allow-from",
    websocket_max_message_size: "--websocket-max-message-size",
    worker_class: "-k --worker-class",
    worker_connections: "--worker-connections",
    worker_tmp_dir: "--worker-tmp-dir",
    workers: "-w --workers",
  }),
  ...withNothing({
    capture_output: "--capture-output",
    casefold_http_method: "--casefold-http-method",
    check_config: "--check-config",
    control_socket_disable: "--no-control-socket",
    daemon: "-D --daemon",
    disable_redirect_access_to_syslog: "--disable-redirect-access-to-syslog",
    do_handshake_on_connect: "--do-handshake-on-connect",
    enable_backlog_metric: "--enable-backlog-metric",
    enable_stdio_inheritance: "-R --enable-stdio-inheritance",
    initgroups: "--initgroups",
    permit_obsolete_folding: "--permit-obsolete-folding",
    permit_unconventional_http_method: "--permit-unconventional-http-method",
    permit_unconventional_http_version: "--permit-unconventional-http-version",
    preload_app: "--preload",
    print_config: "--print-config",
    reload: "--reload",
    reuse_port: "--reuse-port",
    sendfile: "--no-sendfile",
    spew: "--spew",
    strip_header_spaces: "--strip-header-spaces",
    suppress_ragged_eofs: "--suppress-ragged-eofs",
    syslog: "--log-syslog",
    tornado_debug: "--debug",
  }),
  {
    setting: "proxy_protocol",
    flags: ["--proxy-protocol"],
    takes: "value or nothing",
  },
  { setting: null, flags: ["-h", "--help"], takes: "nothing" },
  { setting: null, flags: ["-v", "--version"], takes: "nothing" },
];

/** Settings that only a configuration file can hold: server hooks and dictionaries. */
const ONLY_IN_FILES: readonly string[] = [
  ...["child_exit", "default_proc_name", "dirty_post_fork"],
  ...["dirty_worker_exit", "dirty_worker_init", "logconfig_dict"],
  ...["nworkers_changed", "on_dirty_starting", "on_exit", "on_reload"],
  ...["on_starting", "post_fork", "post_request", "post_worker_init"],
  ...["pre_exec", "pre_fork", "pre_request", "secure_scheme_headers"],
  ...["ssl_context", "tmp_upload_dir", "when_ready", "worker_abort"],
  ...["worker_exit", "worker_int", "wsgi_app"],
];

/** Every name that Gunicorn takes from a configuration file. */
export const SETTING_NAMES: ReadonlySet<string> = new Set([
  ...OPTIONS.flatMap(({ setting }) => setting ?? []),
  ...ONLY_IN_FILES,
]);

function withValue(flags: Readonly<Record<string, string>>): Option[] {
  return optionsOf(flags, "value");
}

function withNothing(flags: Readonly<Record<string, string>>): Option[] {
  return optionsOf(flags, "nothing");
}

function optionsOf(
  flags: Readonly<Record<string, string>>,
  takes: Option["takes"],
): Option[] {
  return Object.entries(flags).map(([setting, names]) => ({
    setting,
    flags: names.split(" "),
    takes,
  }));
}
