import { terms } from '../../core/index.ts';

export const recoveryVersion = () => terms.rulesVersion;
