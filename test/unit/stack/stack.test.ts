/** All checks of the template in one file: loading the CDK takes longer than all of them. */
import './checks-of-alarms.ts';
import './checks-of-environments.ts';
import './checks-of-functions.ts';
import './checks-of-idle-cost.ts';
import './checks-of-media-and-identity.ts';
import './checks-of-permissions.ts';
import './checks-of-restoring.ts';
import './checks-of-queues.ts';
import './checks-of-room.ts';
import './checks-of-routes.ts';
import './checks-of-security-rules.ts';
import './checks-of-spending.ts';
import './checks-of-streams.ts';
import './checks-of-template.ts';
