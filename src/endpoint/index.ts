export { openEndpoint, type Endpoint, type EndpointOptions } from './endpoint.ts';
export { startServer, type RunningServer, type ServerOptions } from './server.ts';
export type { TrustedProxies } from './requests/trusted-proxies.ts';
export { DEFAULT_LIMITS, type RateLimit, type RateLimits } from './requests/rate-limit.ts';
export type { ChallengeOptions } from './requests/challenge.ts';
export type { StaffTokens } from './office/staff-session.ts';
export type { DatabaseOptions, PostgresOptions, SqliteOptions } from './store/database.ts';
export type { Log } from './log.ts';
