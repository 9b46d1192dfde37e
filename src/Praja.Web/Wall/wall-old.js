// @ts-check
// For a television set whose browser runs scripts but knows no modules: it loads the page anew each minute, and says so
// when it cannot. In the words of 2010.
(function () {
  var MINUTE_MILLISECONDS = 60000;

  function say() {
    var lost = document.getElementById('wall-lost');
    if (lost) lost.hidden = false;
    document.body.className = 'wall stale';
  }

  setInterval(function () {
    // Asked for first: a page that cannot be loaded would leave nothing that tries again.
    var request = new XMLHttpRequest();
    request.open('GET', location.href);
    request.timeout = MINUTE_MILLISECONDS / 2;
    request.onload = function () {
      if (request.status === 200) location.reload();
      else say();
    };
    request.onerror = say;
    request.ontimeout = say;
    request.send();
  }, MINUTE_MILLISECONDS);
})();
