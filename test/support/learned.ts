import { learnAll } from '../../src/model/learn-all.ts';

/** Tests of the model read whatever feeds may have, as programs do; pages learn it by themselves. */
learnAll();
