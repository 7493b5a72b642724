/**
 * The shape of what an endpoint tells of free places, for the reader of pages.
 *
 * Generated from the schemas by src/shape/write-tables.ts (`npm run tables`). Do not edit it.
 */
export const AVAILABILITY_TABLE = `{"roots":{"availability":11},"shapes":[
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
{"kind":"object","fields":[["asOf",0],["challenge",3,null,"lenient"],["sessions",10]],"strip":true,"whole":true}
]}`;
