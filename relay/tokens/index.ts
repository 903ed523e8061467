/** Who is signed in: the relay's own key, access tokens, and the sessions that refresh tokens keep alive. */
export { createAccessTokens, type AccessTokens } from './accessTokens.ts';
export { createCertificates, type Certificates } from './certificates.ts';
export { deviceOf, loadRelayIdentity, type RelayIdentity } from './relayIdentity.ts';
export { createSessions, type Sessions, type SessionRecord } from './sessions.ts';
