export { totp } from '../../lib/demo/totp.ts';
