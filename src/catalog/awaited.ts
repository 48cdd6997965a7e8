/** Libraries and clients whose calls are awaited: they wait, and the event loop goes on. */
const AWAITED =
  /^(aiohttp|aio\w+|asyncpg|asyncio|motor|trio|anyio|async_timeout|redis\.asyncio|httpx\.AsyncClient|elasticsearch\.Async\w+|openai\.Async\w+|anthropic\.Async\w+|nats|telegram)\b/;

/** Whether what an API path names is awaited. */
export function isAwaited(path: string): boolean {
  return AWAITED.test(path) || /\bAsync[A-Z]\w*/.test(path);
}
