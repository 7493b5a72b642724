/**
 * The shapes of the answers of an endpoint, for the reader of pages.
 *
 * Generated from the schemas by src/shape/write-tables.ts (`npm run tables`). Do not edit it; its notation
 * is that of src/shape/shape-table.ts.
 */
export const ANSWER_TABLE =
  '{"shared":[' +
  '{"text":[["length",1,700]]},' +
  '{"integer":[["minimum",0]]},' +
  '{"text":["instant"]},' +
  '{"text":[]},' +
  '{"boolean":[]},' +
  '{"text":[["pattern","^https?:\\\\/\\\\/","i"],' +
  '"address"]}],' +
  '"roots":{' +
  '"booking":{"object":{' +
  '"id":[0],' +
  '"code":[{"text":[["length",1,20]]}],' +
  '"status":["confirmed|waitlisted|pending|cancelled"],' +
  '"position":1,"drawAt":2,"partySize":[1],' +
  '"session":[{"object":{' +
  '"id":[0],' +
  '"serviceId":[0],' +
  '"locationId":0,"startsAt":[2],' +
  '"endsAt":2,"timezone":[3,"Asia/Shanghai"],' +
  '"movedFrom":2,"placeChanged":[4,false],' +
  '"inDoubt":[4,false]},' +
  '"strip":true}],' +
  '"undoUntil":[2],' +
  '"cancelUntil":[2],' +
  '"manageUrl":[5],' +
  '"icsUrl":[5],' +
  '"checkIn":{"object":{' +
  '"text":[{"text":[["length",1,500]]}]},' +
  '"strip":true},' +
  '"said":3,"phone":3,"replayed":[4,false]},' +
  '"strip":true,"whole":true},' +
  '"needReceipt":{"object":{' +
  '"id":[0],' +
  '"receivedAt":[2],' +
  '"undoUntil":[2],' +
  '"manageUrl":[5],' +
  '"replayed":[4,false]},' +
  '"strip":true,"whole":true},' +
  '"problem":{"object":{' +
  '"type":[3],' +
  '"title":[3,"","lenient"],' +
  '"status":[{"number":[]},' +
  '0,"lenient"],' +
  '"detail":[3,null,"ignored"],' +
  '"errors":[{"list":{"object":{' +
  '"pointer":[3],' +
  '"code":[3,"","lenient"],' +
  '"detail":[3,null,"ignored"]},' +
  '"strip":true}},' +
  'null,"ignored"],' +
  '"remaining":[1,null,"ignored"],' +
  '"waitlist":[{"object":{' +
  '"open":[4,false],' +
  '"length":[1,0]},' +
  '"strip":true},' +
  'null,"ignored"],' +
  '"alternatives":[{"list":0},' +
  'null,"ignored"],' +
  '"limit":[1,null,"ignored"],' +
  '"challenge":[{"object":{' +
  '"value":[3],' +
  '"difficulty":[{"integer":[["minimum",0],' +
  '["maximum",24]]}]},' +
  '"strip":true},' +
  'null,"ignored"],' +
  '"retryAfter":[{"number":[]},' +
  'null,"ignored"]},' +
  '"strip":true,"whole":true}}}';
