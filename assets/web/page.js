/* The page of the phones: a button, the choices of a question, or the score sheet of a judge. ECMAScript 5, for the browser of a phone of 2016.
 *
 * `Logic` knows the contest and no page: what was said to the phone becomes a state, and a state tells what is shown.
 * The rest puts that on the page. Whatever somebody typed gets there as text, never as markup. */
(function (root) {
  'use strict';

  var VERSION = 1;

  var SHAPES = {
    circle: 'M50 5a45 45 0 1 0 .01 0z',
    square: 'M10 10h80v80h-80z',
    triangle: 'M50 8L95 90H5z',
    diamond: 'M50 3L97 50L50 97L3 50z',
    star: 'M50 4l14 30 33 4-24 23 6 33-29-16-29 16 6-33L3 38l33-4z',
    cross: 'M35 5h30v30h30v30h-30v30h-30v-30h-30v-30h30z',
    hexagon: 'M26 8h48l24 42-24 42H26L2 50z',
    crescent: 'M65 5a46 46 0 1 0 0 90a38 38 0 0 1 0-90z'
  };

  // What stands on the button after something was decided.
  var SIGNS = {
    first: 'M14 52l22 24L88 18l8 9L36 94L5 60z',
    right: 'M14 52l22 24L88 18l8 9L36 94L5 60z',
    other: 'M10 42h80v16h-80z',
    wrong: 'M10 42h80v16h-80z',
    locked: 'M25 45V32a25 25 0 0 1 50 0v13h9v50H16V45zM37 45h26V32a13 13 0 0 0-26 0z'
  };

  // The colours of choices; their letters and shapes say the same.
  var CHOICES = [
    ['circle', '#8e1f2f'], ['square', '#1f4ea8'], ['triangle', '#2b6b2e'], ['diamond', '#6a2c91'],
    ['star', '#8a4b08'], ['cross', '#0f6a70'], ['hexagon', '#a81f6b'], ['crescent', '#4a5058']
  ];

  // After these the phone does not come back by itself.
  var LAST_WORDS = { removed: true, elsewhere: true, old: true, flood: true, garbled: true };

  // After these it tries again, but not soon.
  var SLOWLY = { wait: true, locked: true, full: true };

  var WORDS_OF_STATE = {
    waiting: 'page-waiting', open: 'page-open', rehearsal: 'page-rehearsal', first: 'page-first',
    other: 'page-other', locked: 'page-locked-out', right: 'page-right', wrong: 'page-wrong'
  };

  var Logic = {
    /* What a phone knows when the page is opened. */
    fresh: function (code, token) {
      return {
        code: code || '', token: token || '', link: 'connecting', at: code || token ? 'wait' : 'code',
        locked: false, everyone: false, seats: [], seat: null, name: '',
        scene: { n: 0, s: 'waiting' }, done: 0, pressed: 0, chosen: [], why: '',
        marks: [], marked: -1, sent: false
      };
    },

    /* The first message over a new connection. */
    hello: function (state) {
      var message = { t: 'hello', v: VERSION, code: state.code };
      if (state.token) { message.token = state.token; }
      return message;
    },

    /* Takes in what the program says. Returns what is to be answered at once, or null. */
    hear: function (state, message, now) {
      switch (message.t) {
        case 'ping':
          return { t: 'pong', n: message.n, c: now };
        case 'room':
          state.locked = message.locked;
          state.everyone = message.everyone;
          state.seats = message.seats;
          state.seat = null;
          state.token = '';
          state.at = 'lobby';
          if (state.why !== 'taken' && state.why !== 'full') { state.why = ''; }
          break;
        case 'in':
          state.token = message.token;
          state.seat = message.seat;
          state.name = message.name;
          state.at = 'seat';
          state.why = '';
          break;
        case 'scene':
          if (message.n !== state.scene.n) { state.chosen = []; }
          state.scene = message;
          if (message.sheet) { Logic.takeSheet(state, message.sheet); }
          break;
        case 'got':
          state.done = message.n;
          break;
        case 'no':
          state.why = message.why;
          if (message.why === 'code') {
            state.code = '';
            state.at = 'code';
          } else if (LAST_WORDS[message.why] || (SLOWLY[message.why] && state.at !== 'lobby')) {
            state.at = 'end';
          }
          if (message.why === 'removed') { state.token = ''; }
          break;
      }
      return null;
    },

    /* Whether the button does something now. */
    canPress: function (state) {
      var s = state.scene.s;
      if (state.at !== 'seat' || state.link !== 'open' || !state.scene.n) { return false; }
      if (s === 'rehearsal') { return true; }
      return (s === 'waiting' || s === 'open') && state.pressed !== state.scene.n && state.done !== state.scene.n;
    },

    /* The button is pressed at this time of the phone's clock. Returns the message, or null. */
    press: function (state, moment) {
      if (!Logic.canPress(state)) { return null; }
      state.pressed = state.scene.n;
      return { t: 'press', n: state.scene.n, c: moment };
    },

    canChoose: function (state) {
      return state.at === 'seat' && state.link === 'open' && state.scene.s === 'choose' &&
        state.pressed !== state.scene.n && state.done !== state.scene.n;
    },

    /* A choice is touched. Returns the message if that was the answer, or null. */
    choose: function (state, number, moment) {
      if (!Logic.canChoose(state)) { return null; }
      if (!state.scene.several) {
        state.chosen = [number];
        return Logic.answer(state, moment);
      }
      var place = state.chosen.indexOf(number);
      if (place < 0) { state.chosen.push(number); } else { state.chosen.splice(place, 1); }
      return null;
    },

    answer: function (state, moment) {
      if (!Logic.canChoose(state) || !state.chosen.length) { return null; }
      state.pressed = state.scene.n;
      return { t: 'answer', n: state.scene.n, a: state.chosen.slice().sort(), c: moment };
    },

    /* A sheet has come: what is typed for this speaker stays, and what the program has kept is shown. */
    takeSheet: function (state, sheet) {
      var isNew = state.marked !== sheet.speaker || state.marks.length !== sheet.lines.length;
      state.marks = sheet.lines.map(function (line, index) {
        var given = sheet.given.marks[index] || '';
        return isNew ? given : state.marks[index] || given;
      });
      state.marked = sheet.speaker;
      state.sent = false;
    },

    /* A mark in thousandths, or -1: whatever digits and points a keyboard has. */
    mark: function (typed) {
      var plain = typed.replace(/[༠-༩]/g, function (c) { return String(c.charCodeAt(0) - 0x0f20); })
        .replace(/[０-９]/g, function (c) { return String(c.charCodeAt(0) - 0xff10); })
        .replace(/[。．,，]/g, '.').replace(/\s/g, '');
      return /^\d{1,4}(\.\d{0,3})?$/.test(plain) ? Math.round(parseFloat(plain) * 1000) : -1;
    },

    /* Whether a mark can be given on a line of the sheet. */
    fits: function (line, typed) {
      var mark = Logic.mark(typed), least = Logic.mark(line.least);
      return mark >= least && mark <= Logic.mark(line.most) && (mark - least) % Logic.mark(line.step) === 0;
    },

    /* Which lines are wrong as they are typed; an empty one is only missing. */
    wrong: function (state) {
      var sheet = state.scene.sheet;
      return sheet.lines.map(function (line, index) {
        return state.marks[index] !== '' && !Logic.fits(line, state.marks[index]);
      });
    },

    /* Whether the program has kept what is typed. */
    isKept: function (state) {
      return state.scene.sheet.lines.every(function (line, index) {
        var given = state.scene.sheet.given.marks[index];
        return !!given && Logic.mark(given) === Logic.mark(state.marks[index]);
      });
    },

    canSend: function (state) {
      var sheet = state.scene.sheet;
      return state.at === 'seat' && state.link === 'open' && !!sheet && sheet.open && !sheet.given.excused &&
        !state.sent && !Logic.isKept(state) &&
        sheet.lines.every(function (line, index) { return Logic.fits(line, state.marks[index]); });
    },

    /* The marks are sent. Returns the message, or null. */
    sendMarks: function (state) {
      if (!Logic.canSend(state)) { return null; }
      state.sent = true;
      return { t: 'marks', n: state.scene.n, k: state.scene.sheet.speaker, m: state.marks.slice() };
    },

    /* The word below the sheet. */
    sheetWord: function (state) {
      var sheet = state.scene.sheet;
      if (!sheet) { return 'page-marks-wait'; }
      if (sheet.given.excused) { return 'page-marks-excused'; }
      if (Logic.isKept(state)) { return 'page-marks-kept'; }
      if (state.sent) { return 'page-marks-sent'; }
      if (Logic.wrong(state).indexOf(true) >= 0) { return ''; }
      if (!sheet.open) { return 'page-marks-later'; }
      return Logic.canSend(state) ? '' : 'page-marks-missing';
    },

    /* Which part of the page is shown. */
    part: function (state) {
      if (state.at === 'seat') {
        return state.scene.s === 'choose' || state.scene.s === 'marks' ? state.scene.s : 'play';
      }
      return state.at === 'wait' ? '' : state.at;
    },

    /* How the big button looks, and the word on it. */
    button: function (state) {
      var s = state.scene.s, n = state.scene.n;
      var isDone = n > 0 && (state.pressed === n || state.done === n);
      if (isDone && (s === 'waiting' || s === 'open')) { return { look: 'pressed', word: 'page-pressed' }; }
      return { look: s, word: WORDS_OF_STATE[s] || 'page-waiting' };
    },

    /* The word beside the state of the connection, if there is one. */
    linkWord: function (state) {
      if (state.at === 'end' || state.at === 'code') { return ''; }
      if (state.link === 'connecting') { return 'page-connecting'; }
      return state.link === 'lost' ? 'page-lost' : '';
    },

    /* Whether the phone tries to connect again by itself, and after how many milliseconds; -1 if not. `dice` is from
     * 0 to 1: a hall full of phones must not come back all at once. */
    comesBack: function (state, tries, dice) {
      if (state.at === 'code' || LAST_WORDS[state.why] && state.at === 'end') { return -1; }
      if (SLOWLY[state.why]) { return 10000 + 5000 * dice; }
      return Math.min(500 * Math.pow(2, tries), 5000) * (0.7 + 0.6 * dice);
    },

    /* The moment of an event, in the phone's clock: the system's, where it is told in the same clock. */
    momentOf: function (event, now) {
      var told = event && event.timeStamp;
      return typeof told === 'number' && told > 0 && now - told >= 0 && now - told < 500 ? told : now;
    }
  };

  if (typeof module !== 'undefined' && module.exports) {
    module.exports = { Logic: Logic, SHAPES: SHAPES, CHOICES: CHOICES, WORDS_OF_STATE: WORDS_OF_STATE };
    return;
  }

  var doc = root.document;
  var state, socket, tries = 0, timer = 0, lang = '', lastState = '', sheetShown = '';

  function byId(id) { return doc.getElementById(id); }

  function clock() {
    return root.performance && root.performance.now ? root.performance.now() : Date.now();
  }

  // A browser may keep no storage, in a private window for one.
  function keep(key, value) {
    try { root.sessionStorage.setItem(key, value); } catch (e) { /* The phone has to join again after a reload. */ }
  }

  function kept(key) {
    try { return root.sessionStorage.getItem(key) || ''; } catch (e) { return ''; }
  }

  function word(key) {
    var words = root.WORDS[lang] || {};
    return words[key] || root.WORDS.en[key] || '';
  }

  function vibrate(pattern) {
    if (root.navigator.vibrate) { root.navigator.vibrate(pattern); }
  }

  function say(message) {
    if (message && socket && socket.readyState === 1) { socket.send(JSON.stringify(message)); }
  }

  function connect() {
    root.clearTimeout(timer);
    if (socket) {
      socket.onclose = socket.onmessage = null;
      socket.close();
    }
    if (!state.code && !state.token) {
      state.at = 'code';
      show();
      return;
    }
    var own = socket = new root.WebSocket('ws://' + root.location.host + '/socket');
    own.onopen = function () { say(Logic.hello(state)); };
    own.onmessage = function (event) {
      var now = clock(), message;
      try { message = JSON.parse(event.data); } catch (e) { return; }
      if (message.t !== 'ping' && message.t !== 'no') {
        state.link = 'open';
        tries = 0;
      }
      say(Logic.hear(state, message, now));
      if (message.t !== 'ping') {
        keep('token', state.token);
        keep('code', state.code);
        show();
      }
    };
    own.onclose = function () {
      if (own !== socket) { return; }
      state.link = 'lost';
      var wait = Logic.comesBack(state, tries, Math.random());
      tries += 1;
      if (wait >= 0) { timer = root.setTimeout(connect, wait); }
      show();
    };
  }

  function shape(svg, path, colour) {
    svg.querySelector('path').setAttribute('d', path || '');
    svg.style.color = colour || '';
  }

  function newShape(path) {
    var svg = doc.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 100 100');
    svg.setAttribute('aria-hidden', 'true');
    var line = doc.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', path);
    svg.appendChild(line);
    return svg;
  }

  function text(tag, content) {
    var node = doc.createElement(tag);
    node.textContent = content;
    return node;
  }

  function show() {
    var part = Logic.part(state), seat = state.seat;
    ['code', 'lobby', 'play', 'choose', 'marks', 'end'].forEach(function (id) { byId(id).hidden = id !== part; });
    byId('link').textContent = word(Logic.linkWord(state));
    byId('who').hidden = !seat || state.at !== 'seat';
    if (seat) {
      byId('who-name').textContent = seat.name || String(seat.id + 1);
      shape(byId('who-shape'), SHAPES[seat.shape], seat.colour);
    }
    if (part === 'code') { showWhy(byId('code').querySelector('.hint'), 'page-code-hint'); }
    if (part === 'lobby') { showLobby(); }
    if (part === 'play') { showButton(); }
    if (part === 'choose') { showChoices(); }
    if (part === 'marks') { showSheet(); }
    if (part === 'end') { byId('end-why').textContent = word('no-' + state.why) || word('page-lost'); }
    feel();
  }

  function showWhy(node, otherwise) {
    node.textContent = (state.why && word('no-' + state.why)) || word(otherwise);
  }

  function showLobby() {
    var list = byId('seats');
    list.textContent = '';
    byId('lobby-enter').hidden = !state.everyone;
    byId('lobby-enter').disabled = state.locked;
    showWhy(byId('lobby-what'), state.locked ? 'no-locked' : state.everyone ? '' :
      state.seats.length ? 'page-choose-team' : 'page-no-team');
    state.seats.forEach(function (seat) {
      var button = doc.createElement('button'), label = doc.createElement('span');
      button.type = 'button';
      button.className = 'seat';
      button.style.background = seat.colour;
      button.disabled = !seat.free || state.locked;
      button.appendChild(newShape(SHAPES[seat.shape] || ''));
      label.appendChild(text('span', seat.name || word('page-team') + ' ' + (seat.id + 1)));
      if (!seat.free) { label.appendChild(text('small', word('page-taken'))); }
      button.appendChild(label);
      button.onclick = function () { take(seat.id); };
      list.appendChild(button);
    });
  }

  function take(seat) {
    var message = { t: 'take', name: byId('name-field').value };
    if (seat !== null) { message.seat = seat; }
    state.why = '';
    keep('name', message.name);
    say(message);
  }

  function showButton() {
    var button = byId('press'), how = Logic.button(state), colour = state.seat.colour;
    var isFilled = how.look === 'open' || how.look === 'rehearsal' || how.look === 'first';
    button.className = how.look;
    button.style.color = colour;
    button.style.background = isFilled ? colour : '';
    button.setAttribute('aria-disabled', String(!Logic.canPress(state)));
    shape(byId('press-shape'), SIGNS[how.look] || SHAPES[state.seat.shape], '');
    byId('press-text').textContent = word(how.word);
    byId('change').hidden = how.look !== 'waiting' || state.everyone;
  }

  function showChoices() {
    var list = byId('choices'), can = Logic.canChoose(state);
    list.textContent = '';
    for (var number = 0; number < state.scene.choices; number += 1) { list.appendChild(choice(number, can)); }
    byId('send').hidden = !state.scene.several;
    byId('send').disabled = !can || !state.chosen.length;
    byId('choose-what').textContent =
      word(can ? state.scene.several ? 'page-choose-several' : 'page-choose' : 'page-answered');
  }

  function choice(number, can) {
    var button = doc.createElement('button'), look = CHOICES[number % CHOICES.length];
    var isChosen = state.chosen.indexOf(number) >= 0;
    button.type = 'button';
    button.className = isChosen ? 'choice chosen' : 'choice';
    button.style.background = look[1];
    button.disabled = !can;
    button.setAttribute('aria-pressed', String(isChosen));
    button.appendChild(newShape(SHAPES[look[0]]));
    button.appendChild(text('span', String.fromCharCode(65 + number)));
    button.onclick = function (event) {
      say(Logic.choose(state, number, Logic.momentOf(event, clock())));
      show();
    };
    return button;
  }

  // The fields stay while somebody types in them; only another speaker or language makes new ones.
  function showSheet() {
    var sheet = state.scene.sheet, fields = byId('sheet-fields');
    byId('sheet-name').textContent = sheet ? sheet.name : '';
    byId('sheet-title').textContent = sheet ? sheet.title : '';
    byId('sheet-send').hidden = !sheet || sheet.given.excused;
    byId('sheet-send').disabled = !Logic.canSend(state);
    byId('sheet-word').textContent = word(Logic.sheetWord(state));
    byId('sheet-word').className = Logic.sheetWord(state) === 'page-marks-kept' ? 'hint kept' : 'hint';
    fields.hidden = !sheet || sheet.given.excused;
    if (!sheet) { sheetShown = ''; fields.textContent = ''; return; }
    var now = sheet.speaker + ' ' + lang + ' ' + sheet.lines.length;
    if (sheetShown !== now) {
      sheetShown = now;
      fields.textContent = '';
      sheet.lines.forEach(function (line, index) { fields.appendChild(sheetLine(line, index)); });
    }
    var wrong = Logic.wrong(state);
    [].forEach.call(fields.querySelectorAll('input'), function (input, index) {
      if (input !== doc.activeElement) { input.value = state.marks[index]; }
      input.className = wrong[index] ? 'wrong' : '';
      input.setAttribute('aria-invalid', String(wrong[index]));
      fields.querySelectorAll('small')[index].hidden = !wrong[index];
    });
  }

  function sheetLine(line, index) {
    var label = doc.createElement('label'), input = doc.createElement('input');
    var name = (line.name[lang === 'zh-CN' ? 'zh' : lang] || line.name.zh).replace(/།$/, '');
    label.appendChild(text('span', name + ' ' + line.least + '–' + line.most));
    input.type = 'text';
    input.inputMode = 'decimal';
    input.maxLength = 8;
    input.autocomplete = 'off';
    input.oninput = function () {
      state.marks[index] = input.value;
      state.sent = false;
      showSheet();
    };
    label.appendChild(input);
    label.appendChild(text('small', line.least + '–' + line.most + ' · ' + word('page-marks-steps') + ' ' + line.step));
    return label;
  }

  // What is new is felt too.
  function feel() {
    var now = Logic.part(state) + state.scene.n + state.scene.s;
    if (now === lastState) { return; }
    lastState = now;
    if (state.scene.s === 'open' || state.scene.s === 'choose') { vibrate(120); }
    if (state.scene.s === 'first') { vibrate([90, 50, 90, 50, 180]); }
  }

  function pressed(event) {
    var message = Logic.press(state, Logic.momentOf(event, clock()));
    if (event.cancelable && event.type !== 'click') { event.preventDefault(); }
    if (!message) { return; }
    say(message);
    vibrate(40);
    show();
  }

  function speak(chosen) {
    lang = root.WORDS[chosen] ? chosen : 'en';
    keep('lang', lang);
    doc.documentElement.lang = lang;
    doc.title = word('page-title');
    [].forEach.call(doc.querySelectorAll('[data-word]'), function (node) {
      node.textContent = word(node.getAttribute('data-word'));
    });
    [].forEach.call(doc.querySelectorAll('[data-label]'), function (node) {
      node.setAttribute('aria-label', word(node.getAttribute('data-label')));
    });
    [].forEach.call(doc.querySelectorAll('[data-lang]'), function (node) {
      var isNow = node.getAttribute('data-lang') === lang;
      node.className = isNow ? 'now' : '';
      node.setAttribute('aria-pressed', String(isNow));
    });
    show();
  }

  function start() {
    var given = root.location.hash.replace(/[^0-9]/g, '');
    state = Logic.fresh(given || kept('code'), kept('token'));
    byId('name-field').value = kept('name');
    [].forEach.call(doc.querySelectorAll('[data-lang]'), function (node) {
      node.onclick = function () { speak(node.getAttribute('data-lang')); };
    });
    byId('code-form').onsubmit = function (event) {
      event.preventDefault();
      state.code = byId('code-field').value;
      state.why = '';
      state.at = 'wait';
      tries = 0;
      connect();
    };
    byId('lobby-form').onsubmit = function (event) {
      event.preventDefault();
      if (state.everyone) { take(null); }
    };
    byId('change').onclick = function () { say({ t: 'leave' }); };
    byId('send').onclick = function (event) {
      say(Logic.answer(state, Logic.momentOf(event, clock())));
      show();
    };
    byId('sheet-form').onsubmit = function (event) {
      event.preventDefault();
      say(Logic.sendMarks(state));
      show();
      // What has not come through by then can be sent again.
      root.setTimeout(function () { state.sent = false; show(); }, 5000);
    };
    byId('again').onclick = function () {
      state.why = '';
      state.at = 'wait';
      state.link = 'connecting';
      tries = 0;
      connect();
    };
    // A finger counts when it touches, not when it is lifted. A key or a screen reader clicks.
    var touch = root.PointerEvent ? ['pointerdown'] : ['touchstart', 'mousedown'];
    touch.concat('click').forEach(function (kind) { byId('press').addEventListener(kind, pressed, false); });
    byId('press').oncontextmenu = function () { return false; };
    doc.addEventListener('visibilitychange', function () {
      var isDown = !socket || socket.readyState > 1;
      if (!doc.hidden && isDown && Logic.comesBack(state, 0, 0) >= 0) { connect(); }
    }, false);
    speak(kept('lang') || root.FIRST);
    connect();
  }

  start();
}(this));
