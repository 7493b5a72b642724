/**
 * The shapes of members of those records that are read when something shows them.
 *
 * Generated from the schemas by src/shape/write-tables.ts (`npm run tables`). Do not edit it; its notation
 * is that of src/shape/shape-table.ts.
 */
export const LATE_TABLE =
  '{"shared":[' +
  '],' +
  '"roots":{' +
  '"services":{"object":{' +
  '"checked":{"object":{' +
  '"on":{"text":["date"]},' +
  '"by":{"texts":{"text":[["length",0,20000]]},' +
  '"rules":["languages"]},' +
  '"review_after":{"text":["date"]}}}}}}}';
