// `google` of googleapis as clasp asks for it. The whole of it is 209 MB and takes two seconds to load at every call of clasp.

import { discovery } from '@googleapis/discovery';
import { drive } from '@googleapis/drive';
import { logging } from '@googleapis/logging';
import { oauth2 } from '@googleapis/oauth2';
import { script } from '@googleapis/script';
import { serviceusage } from '@googleapis/serviceusage';

export const google = { discovery, drive, logging, oauth2, script, serviceusage };
