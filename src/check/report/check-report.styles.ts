/** The looks of the report. As text: it has no need of Lit. */
export const REPORT_STYLES = `
:host {
  all: initial !important;
  position: fixed !important;
  left: 0 !important;
  right: 0 !important;
  bottom: 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
}
.report {
  box-sizing: border-box;
  max-height: 60vh;
  display: flex;
  flex-direction: column;
  border-top: 3px solid #0f6b5c;
  background: #fff;
  color: #1c2321;
  font: 16px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  box-shadow: 0 -4px 24px rgba(0, 0, 0, 0.18);
}
.head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  padding: 8px 16px;
}
.title {
  margin: 0 16px 0 0;
  font-size: 18px;
}
small {
  font-size: 14px;
  font-weight: normal;
  color: #56605d;
}
.count {
  flex: 1 1 10em;
  margin: 0;
}
.tools {
  display: flex;
  flex-wrap: wrap;
  margin: -4px;
}
button {
  margin: 4px;
  min-height: 44px;
  padding: 0 14px;
  border: 1px solid #8a9491;
  border-radius: 6px;
  background: #fff;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:hover {
  background: #eef3f2;
}
:focus-visible {
  outline: 3px solid #0f6b5c;
  outline-offset: 2px;
}
.body {
  overflow: auto;
  padding: 0 16px;
}
[hidden] {
  display: none;
}
.of {
  margin: 12px 0 4px;
  font-size: 16px;
  overflow-wrap: anywhere;
}
.findings {
  margin: 0;
  padding: 0;
  list-style: none;
}
li {
  margin: 0 0 8px;
  padding: 6px 12px;
  border-left: 4px solid #b3261e;
  background: #fdf1f0;
}
li.warning {
  border-color: #9a6700;
  background: #fdf6e7;
}
li.fine {
  border-color: #0f6b5c;
  background: #eff6f4;
}
p {
  margin: 0;
}
.facts {
  font-size: 14px;
  color: #3f4846;
}
.help {
  font-size: 14px;
  overflow-wrap: anywhere;
}
.help > * {
  margin-right: 8px;
}
.example {
  padding: 0 4px;
  background: rgba(255, 255, 255, 0.7);
  user-select: all;
  -webkit-user-select: all;
}
a {
  color: #0f6b5c;
}
code {
  margin-right: 12px;
  font: 14px/1.5 ui-monospace, Consolas, Menlo, monospace;
  overflow-wrap: anywhere;
}
.about,
.more {
  padding: 6px 0;
  font-size: 14px;
  color: #56605d;
}
textarea {
  box-sizing: border-box;
  width: 100%;
  height: 6em;
}
@media print {
  :host {
    display: none !important;
  }
}
@media (prefers-color-scheme: dark) {
  .report {
    background: #1b2120;
    color: #e8edeb;
    border-color: #5cc4b0;
  }
  small,
  .about,
  .more,
  .facts {
    color: #b4bebb;
  }
  a {
    color: #5cc4b0;
  }
  .example {
    background: rgba(0, 0, 0, 0.35);
  }
  button {
    background: #262e2c;
    border-color: #77827f;
  }
  button:hover {
    background: #323c39;
  }
  :focus-visible {
    outline-color: #5cc4b0;
  }
  li {
    background: #3a2422;
    border-color: #f2a59e;
  }
  li.warning {
    background: #352c17;
    border-color: #e3b341;
  }
  li.fine {
    background: #1f302c;
    border-color: #5cc4b0;
  }
}
`;
