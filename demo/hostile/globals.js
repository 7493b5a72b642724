// Names that pages of many years have piled up.
Object.assign(window, {
  define: Object.assign(
    () => {
      throw new Error('anonymous define()');
    },
    { amd: {} },
  ),
  module: { exports: {} },
  exports: {},
  process: { env: { NODE_ENV: 'production' }, browser: true },
  global: window,
  lit: 'taken',
  html: 'taken',
  css: 'taken',
  render: 'taken',
  linli: 'taken',
  Lit: 'taken',
  zod: 'taken',
  z: 'taken',
  trustedTypesPolicy: 'taken',
  litElementHydrateSupport: undefined,
  __zod_globalConfig: {
    customError: () => 'HOST SAYS NO',
    jitless: false,
    postProcessor: () => {
      throw new Error('the host looks into our values');
    },
  },
});
Object.prototype.each = function () {};
Array.prototype.contains = function (value) {
  return this.indexOf(value) >= 0;
};
Function.prototype.method = function () {
  return this;
};
