/** Checks of what every stack has, in one file: loading the CDK takes longer than all of them. */
import './checks-of-alarms.ts';
import './checks-of-functions.ts';
import './checks-of-media-and-identity.ts';
import './checks-of-permissions.ts';
import './checks-of-queues.ts';
import './checks-of-region.ts';
import './checks-of-residency.ts';
import './checks-of-restoring.ts';
import './checks-of-room.ts';
import './checks-of-routes.ts';
import './checks-of-streams.ts';
import './checks-of-template.ts';
