type Reply = (error: Error | null, ...rest: readonly unknown[]) => void;
type Script = (...args: readonly unknown[]) => unknown;

/** What of a Bottleneck connection is not in its types. */
interface Scripts {
  __scriptFn__(name: string): Script;
}

/**
 * Lets limiters find their way after Redis has lost what it kept (a restart, a failover), or took
 * them for dead because the process stood still: Bottleneck 2.19.5 begins anew when a script tells
 * `SETTINGS_KEY_NOT_FOUND` or `UNKNOWN_CLIENT`, but Redis 7 puts `ERR ` before such words, and every
 * later call would fail. The connection comes back as it was, but for that.
 */
export function survivesRestarts<Connection extends object>(connection: Connection): Connection {
  const scripts = connection as Connection & Scripts;
  const known = scripts.__scriptFn__.bind(connection);
  scripts.__scriptFn__ = (name) => {
    const script = known(name);
    return (...args) => script(...args.slice(0, -1), understood(args.at(-1) as Reply));
  };
  return connection;
}

function understood(reply: Reply): Reply {
  return (error, ...rest) => {
    if (error) error.message = error.message.replace(/^ERR (?=[A-Z_]+$)/, '');
    reply(error, ...rest);
  };
}
