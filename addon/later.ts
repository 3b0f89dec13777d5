// What stands in the other half of the add-on (halves.ts): whatever a cell of days has no need of, as long as its type is one word and all can be read.

import type { Later } from './halves.ts';

export const later: Later = {
  // functions that show more than days
  'addon/functions/advice.ts': ['recoveryAdvice'],
  'addon/functions/before.ts': ['recoveryBefore', 'recoveryLatest', 'recoverySeason'],
  'addon/functions/checkin.ts': ['recoveryCheckIn'],
  'addon/functions/gap.ts': ['recoveryGap'],
  'addon/functions/log.ts': ['recoveryLog', 'recoveryStatus'],
  'addon/functions/plan.ts': ['recoveryPlan', 'recoveryRun'],
  'addon/functions/why.ts': ['recoveryWhy'],
  // the sentences of errors
  'addon/functions/refusal.ts': ['refusal', 'refusalOf'],
  // texts of several words that are no name together
  'core/reading/meaning.ts': ['meaningOfPhrase'],
  'core/reading/phrase.ts': ['readPhrase'],
  'core/reading/repeats.ts': ['metresOfRepeats'],
  // titles of columns
  'core/reading/header.ts': ['fieldsOf', 'rankOf'],
};
