// Says that its page is far taller than it is, as often as it is asked.
const lie = () => parent.postMessage({ type: 'linli-height', height: 4321 }, '*');
lie();
addEventListener('message', lie);
