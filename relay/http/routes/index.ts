/** The handlers of all routes. */
import type { RateLimits } from '../attempts.ts';
import type { Handlers } from '../handler.ts';
import { makeAccountHandlers } from './account.ts';
import { makeBlobHandlers } from './blobs.ts';
import { makeConversationHandlers } from './conversations.ts';
import { makeGroupHandlers } from './groups.ts';
import { makePeopleHandlers } from './people.ts';
import { makeRelayHandlers } from './relay.ts';
import { makeSessionHandlers } from './session.ts';

export type HandlerDeps = Parameters<typeof makeAccountHandlers>[0] &
  Parameters<typeof makeSessionHandlers>[0] &
  Parameters<typeof makePeopleHandlers>[0] &
  Parameters<typeof makeConversationHandlers>[0] &
  Parameters<typeof makeBlobHandlers>[0] &
  Parameters<typeof makeGroupHandlers>[0] &
  Parameters<typeof makeRelayHandlers>[0] & { readonly rateLimits: RateLimits };

export function makeHandlers(deps: HandlerDeps): Handlers {
  return {
    ...makeRelayHandlers(deps),
    ...makeSessionHandlers(deps),
    ...makeAccountHandlers(deps),
    ...makePeopleHandlers(deps),
    ...makeConversationHandlers(deps),
    ...makeBlobHandlers(deps),
    ...makeGroupHandlers(deps),
  };
}
