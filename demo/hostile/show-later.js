setTimeout(() => {
  for (const place of document.querySelectorAll('.place')) place.classList.add('shown');
}, 500);
