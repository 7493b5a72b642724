/**
 * The shape of what an endpoint tells of free places, for the reader of pages.
 *
 * Generated from the schemas by src/shape/write-tables.ts (`npm run tables`). Do not edit it; its notation
 * is that of src/shape/shape-table.ts.
 */
export const AVAILABILITY_TABLE =
  '{"shared":[' +
  '{"text":["instant"]},' +
  '{"integer":[["minimum",0]]}],' +
  '"roots":{' +
  '"availability":{"object":{' +
  '"asOf":[0],' +
  '"challenge":[{"object":{' +
  '"value":[{"text":[]}],' +
  '"difficulty":[{"integer":[["minimum",0],' +
  '["maximum",24]]}]},' +
  '"strip":true},' +
  'null,"lenient"],' +
  '"sessions":[{"list":{"object":{' +
  '"id":[{"text":[["length",1,700]]}],' +
  '"status":["open|priority|not-yet-open|full|closed|over|cancelled"],' +
  '"capacity":[1],' +
  '"remaining":[1],' +
  '"waitlist":[{"object":{' +
  '"open":[{"boolean":[]},' +
  'false],' +
  '"length":[1,0]},' +
  '"strip":true},' +
  '{"open":false,"length":0}],' +
  '"drawAt":0,"opensAt":0,"closesAt":0,"version":[{"text":[]},' +
  '""],' +
  '"inDoubt":[{"boolean":[]},' +
  'false]},' +
  '"strip":true}}]},' +
  '"strip":true,"whole":true}}}';
