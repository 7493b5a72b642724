/**
 * The shapes of the answers of an endpoint, for the reader of pages.
 *
 * Generated from the schemas by src/shape/write-tables.ts (`npm run tables`). Do not edit it.
 */
export const ANSWER_TABLE = `{"roots":{"booking":11,"needReceipt":12,"problem":20},"shapes":[
{"kind":"text","length":[1,700]},
{"kind":"text","length":[1,20]},
{"kind":"choice","of":["confirmed","waitlisted","pending","cancelled"]},
{"kind":"integer","rules":[["minimum",0]]},
{"kind":"text","rules":[["instant"]]},
{"kind":"text"},
{"kind":"object","fields":[["id",0],["serviceId",0],["locationId",0,null],["startsAt",4],["endsAt",4,null],["timezone",5,"Asia/Shanghai"]],"strip":true},
{"kind":"text","rules":[["pattern","^https?:\\\\/\\\\/","i"],["address"]]},
{"kind":"text","length":[1,500]},
{"kind":"object","fields":[["text",8]],"strip":true},
{"kind":"boolean"},
{"kind":"object","fields":[["id",0],["code",1],["status",2],["position",3,null],["drawAt",4,null],["partySize",3],["session",6],["undoUntil",4],["cancelUntil",4],["manageUrl",7],["icsUrl",7],["checkIn",9,null],["replayed",10,false]],"strip":true,"whole":true},
{"kind":"object","fields":[["id",0],["receivedAt",4],["undoUntil",4],["manageUrl",7],["replayed",10,false]],"strip":true,"whole":true},
{"kind":"number"},
{"kind":"object","fields":[["pointer",5],["code",5,"","lenient"],["detail",5,null,"ignored"]],"strip":true},
{"kind":"list","of":14},
{"kind":"object","fields":[["open",10,false],["length",3,0]],"strip":true},
{"kind":"list","of":0},
{"kind":"integer","rules":[["minimum",0],["maximum",24]]},
{"kind":"object","fields":[["value",5],["difficulty",18]],"strip":true},
{"kind":"object","fields":[["type",5],["title",5,"","lenient"],["status",13,0,"lenient"],["detail",5,null,"ignored"],["errors",15,null,"ignored"],["remaining",3,null,"ignored"],["waitlist",16,null,"ignored"],["alternatives",17,null,"ignored"],["limit",3,null,"ignored"],["challenge",19,null,"ignored"],["retryAfter",13,null,"ignored"]],"strip":true,"whole":true}
]}`;
