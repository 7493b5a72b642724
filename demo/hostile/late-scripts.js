// Scripts that are no scripts until the page has been read: what Rocket Loader and WP Rocket do.
const policy = window.trustedTypes?.createPolicy('late', { createScriptURL: (address) => address });
window.addEventListener('load', () => {
  setTimeout(() => {
    for (const held of document.querySelectorAll('script[type="text/late"]')) {
      const script = document.createElement('script');
      const address = held.getAttribute('data-src');
      script.src = policy ? policy.createScriptURL(address) : address;
      held.replaceWith(script);
    }
  }, 200);
});
