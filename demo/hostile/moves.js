// Single-page applications, tabs and page builders take elements out and put them back.
const places = [...document.querySelectorAll('.place')];
let round = 0;
const timer = setInterval(() => {
  for (const place of places) {
    const tag = place.firstElementChild;
    if (round % 3 === 0) document.body.append(tag);
    else if (round % 3 === 1) tag.remove();
    if (round % 3 === 2 || round % 3 === 1) place.append(tag);
    else place.prepend(tag);
  }
  round += 1;
  if (round <= 30) return;
  clearInterval(timer);
  document.documentElement.classList.add('still');
}, 40);
