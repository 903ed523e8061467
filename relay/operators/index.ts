/** What the operator's commands change in a relay that runs. */
export { followEndedSessions, leaveEndedSessions } from './handover.ts';
