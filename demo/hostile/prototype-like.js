// The changes to built-in objects that broke most widgets on pages with Prototype.js 1.5 and 1.6.
const toJSON = function () {
  return `[${Array.prototype.map.call(this, (each) => JSON.stringify(String(each))).join(', ')}]`;
};
Array.prototype.toJSON = toJSON;
String.prototype.toJSON = function () {
  return `"${this}"`;
};
Number.prototype.toJSON = String.prototype.toJSON;
Date.prototype.toJSON = String.prototype.toJSON;
Array.prototype.each = function (each) {
  for (let index = 0; index < this.length; index += 1) each(this[index], index);
};
Array.prototype.first = function () {
  return this[0];
};
Array.prototype.include = Array.prototype.includes;
String.prototype.stripTags = function () {
  return this.replace(/<[^>]*>/g, '');
};
Element.prototype.hide = function () {
  this.style.display = 'none';
};
window.$ = (id) => document.getElementById(id);
window.$A = (list) => [].concat(...[list]);
