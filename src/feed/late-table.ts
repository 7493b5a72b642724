/**
 * The shapes of members of those records that are read when something shows them.
 *
 * Generated from the schemas by src/shape/write-tables.ts (`npm run tables`). Do not edit it; its notation
 * is that of src/shape/shape-table.ts.
 */
export const LATE_TABLE =
  '{"shared":[' +
  '{"text":["date"]},' +
  '{"text":[["length",0,20000]]}],' +
  '"roots":{' +
  '"feed":{"object":{' +
  '"changes":{"list":{"object":{' +
  '"date":[0],' +
  '"by":1,"text":[1]}},' +
  '"most":500}}},' +
  '"organizations":{"object":{' +
  '"wechat":[{"list":{"object":{' +
  '"kind":"official_account|mini_program|personal","name":{"texts":1,"rules":["languages"]},' +
  '"id":1,"qr_url":{"text":[["length",1,2000],' +
  '"address"]}}},' +
  '"most":10},' +
  '[]]}},' +
  '"services":{"object":{' +
  '"wechat":[{"list":{"object":{' +
  '"kind":"official_account|mini_program|personal","name":{"texts":1,"rules":["languages"]},' +
  '"id":1,"qr_url":{"text":[["length",1,2000],' +
  '"address"]}}},' +
  '"most":10},' +
  '[]],' +
  '"attachments":[{"list":{"object":{' +
  '"name":[{"texts":1,"rules":["languages","has-words"]}],' +
  '"url":[{"text":[["length",1,2000],' +
  '"address"]}],' +
  '"media_type":{"text":[["pattern","^[a-z]+\\\\/[\\\\w.+-]+$","i"]]},' +
  '"size_in_bytes":{"integer":[["minimum",0]]}}},' +
  '"most":20},' +
  '[]],' +
  '"checked":{"object":{' +
  '"on":0,"by":{"texts":1,"rules":["languages"]},' +
  '"review_after":0}}}}}}';
