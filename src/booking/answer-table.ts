/**
 * What an endpoint answers, for the reader of pages.
 *
 * Generated from the schemas by src/shape/write-tables.ts (`npm run tables`). Do not edit it.
 */
export const ANSWER_TABLE = `{"roots":{"availability":11,"booking":18,"needReceipt":19,"problem":24},"shapes":[
{"kind":"text","rules":[["instant"]]},
{"kind":"text"},
{"kind":"integer","rules":[["minimum",0],["maximum",24]]},
{"kind":"object","fields":[["value",1],["difficulty",2]],"strip":true},
{"kind":"text","length":[1,700]},
{"kind":"choice","of":["open","priority","not-yet-open","full","closed","over","cancelled"]},
{"kind":"integer","rules":[["minimum",0]]},
{"kind":"boolean"},
{"kind":"object","fields":[["open",7,false],["length",6,0]],"strip":true},
{"kind":"object","fields":[["id",4],["status",5],["capacity",6],["remaining",6],["waitlist",8,{"open":false,"length":0}],["drawAt",0,null],["opensAt",0,null],["closesAt",0,null],["version",1,""]],"strip":true},
{"kind":"list","of":9},
{"kind":"object","fields":[["asOf",0],["challenge",3,null,"lenient"],["sessions",10]],"strip":true,"whole":true},
{"kind":"text","length":[1,20]},
{"kind":"choice","of":["confirmed","waitlisted","pending","cancelled"]},
{"kind":"object","fields":[["id",4],["serviceId",4],["locationId",4,null],["startsAt",0],["endsAt",0,null],["timezone",1,"Asia/Shanghai"]],"strip":true},
{"kind":"text","rules":[["pattern","^https?:\\\\/\\\\/","i"],["address"]]},
{"kind":"text","length":[1,500]},
{"kind":"object","fields":[["text",16]],"strip":true},
{"kind":"object","fields":[["id",4],["code",12],["status",13],["position",6,null],["drawAt",0,null],["partySize",6],["session",14],["undoUntil",0],["cancelUntil",0],["manageUrl",15],["icsUrl",15],["checkIn",17,null],["replayed",7,false]],"strip":true,"whole":true},
{"kind":"object","fields":[["id",4],["receivedAt",0],["undoUntil",0],["manageUrl",15],["replayed",7,false]],"strip":true,"whole":true},
{"kind":"number"},
{"kind":"object","fields":[["pointer",1],["code",1,"","lenient"],["detail",1,null,"ignored"]],"strip":true},
{"kind":"list","of":21},
{"kind":"list","of":4},
{"kind":"object","fields":[["type",1],["title",1,"","lenient"],["status",20,0,"lenient"],["detail",1,null,"ignored"],["errors",22,null,"ignored"],["remaining",6,null,"ignored"],["waitlist",8,null,"ignored"],["alternatives",23,null,"ignored"],["limit",6,null,"ignored"],["challenge",3,null,"ignored"],["retryAfter",20,null,"ignored"]],"strip":true,"whole":true}
]}`;
