/* The logic of the phones' page without a page. Run by `node`; fails with the first thing that is not as it should be. */
'use strict';

var assert = require('assert');
var page = require('../../../assets/web/page.js');
var Logic = page.Logic;

var SEAT = { id: 2, name: '<b>', colour: '#123456', shape: 'star', free: false };

function seated() {
  var state = Logic.fresh('12345678', '');
  state.link = 'open';
  Logic.hear(state, { t: 'room', locked: false, everyone: false, seats: [SEAT] }, 0);
  Logic.hear(state, { t: 'in', token: 'abc', name: 'x', seat: SEAT }, 0);
  Logic.hear(state, { t: 'scene', n: 3, s: 'waiting' }, 0);
  return state;
}

var tests = {
  'a phone without a code asks for one': function () {
    assert.strictEqual(Logic.part(Logic.fresh('', '')), 'code');
    assert.deepStrictEqual(Logic.hello(Logic.fresh('1', 'abc')), { t: 'hello', v: 1, code: '1', token: 'abc' });
    assert.strictEqual('token' in Logic.hello(Logic.fresh('1', '')), false);
  },
  'pings are answered with the clock': function () {
    assert.deepStrictEqual(Logic.hear(seated(), { t: 'ping', n: 9 }, 1234.5), { t: 'pong', n: 9, c: 1234.5 });
  },
  'a turn is pressed once': function () {
    var state = seated();
    Logic.hear(state, { t: 'scene', n: 4, s: 'open' }, 0);
    assert.strictEqual(Logic.button(state).look, 'open');
    assert.deepStrictEqual(Logic.press(state, 77), { t: 'press', n: 4, c: 77 });
    assert.strictEqual(Logic.press(state, 78), null);
    assert.strictEqual(Logic.button(state).look, 'pressed');
    Logic.hear(state, { t: 'scene', n: 5, s: 'first' }, 0);
    assert.strictEqual(Logic.button(state).look, 'first');
    assert.strictEqual(Logic.press(state, 79), null);
    Logic.hear(state, { t: 'scene', n: 6, s: 'open' }, 0);
    assert.ok(Logic.press(state, 80));
  },
  'too early is sent, since the rules judge it': function () {
    assert.deepStrictEqual(Logic.press(seated(), 5), { t: 'press', n: 3, c: 5 });
  },
  'a phone that is locked out or cut off sends nothing': function () {
    var state = seated();
    Logic.hear(state, { t: 'scene', n: 4, s: 'locked' }, 0);
    assert.strictEqual(Logic.press(state, 1), null);
    Logic.hear(state, { t: 'scene', n: 5, s: 'open' }, 0);
    state.link = 'lost';
    assert.strictEqual(Logic.press(state, 1), null);
  },
  'a phone that was loaded anew knows that it has pressed': function () {
    var state = seated();
    Logic.hear(state, { t: 'scene', n: 4, s: 'open' }, 0);
    Logic.hear(state, { t: 'got', n: 4 }, 0);
    assert.strictEqual(Logic.button(state).look, 'pressed');
    assert.strictEqual(Logic.press(state, 1), null);
  },
  'a judge sends marks when the speech is over and every mark fits': function () {
    var state = seated(), lines = [
      { name: { bo: 'a', zh: 'a', en: 'a' }, least: '0', most: '5', step: '0.5' },
      { name: { bo: 'b', zh: 'b', en: 'b' }, least: '1', most: '10', step: '0.25' }
    ];
    var sheet = function (speaker, open, marks) {
      return { speaker: speaker, name: 'x', title: '', lines: lines, open: open, given: { marks: marks, excused: false } };
    };
    var scene = function (n, content) { Logic.hear(state, { t: 'scene', n: n, s: 'marks', sheet: content }, 0); };
    Logic.hear(state, { t: 'scene', n: 4, s: 'marks' }, 0);
    assert.strictEqual(Logic.part(state), 'marks');
    assert.strictEqual(Logic.sheetWord(state), 'page-marks-wait');
    assert.strictEqual(Logic.canSend(state), false);
    scene(5, sheet(0, false, ['', '']));
    state.marks = ['4.5', '༨,༢༥'];
    assert.strictEqual(Logic.sheetWord(state), 'page-marks-later');
    // What is typed stays when the speech is over.
    scene(6, sheet(0, true, ['', '']));
    assert.deepStrictEqual(Logic.wrong(state), [false, false]);
    state.marks[0] = '4.4';
    assert.deepStrictEqual(Logic.wrong(state), [true, false]);
    assert.strictEqual(Logic.sendMarks(state), null);
    state.marks[0] = '';
    assert.strictEqual(Logic.sheetWord(state), 'page-marks-missing');
    state.marks[0] = '4.5';
    assert.deepStrictEqual(Logic.sendMarks(state), { t: 'marks', n: 6, k: 0, m: ['4.5', '༨,༢༥'] });
    assert.strictEqual(Logic.sheetWord(state), 'page-marks-sent');
    assert.strictEqual(Logic.sendMarks(state), null);
    scene(7, sheet(0, true, ['4.5', '8.25']));
    assert.strictEqual(Logic.sheetWord(state), 'page-marks-kept');
    assert.strictEqual(Logic.canSend(state), false);
    // A mark that is changed can be sent again, and the next speaker has a fresh sheet.
    state.marks[0] = '5';
    assert.ok(Logic.canSend(state));
    scene(8, sheet(1, false, ['', '']));
    assert.deepStrictEqual(state.marks, ['', '']);
  },
  'in a rehearsal every press is sent': function () {
    var state = seated();
    Logic.hear(state, { t: 'scene', n: 4, s: 'rehearsal' }, 0);
    assert.ok(Logic.press(state, 1) && Logic.press(state, 2));
    assert.strictEqual(Logic.button(state).look, 'rehearsal');
  },
  'one choice is the answer, of several the last word is': function () {
    var state = seated();
    Logic.hear(state, { t: 'scene', n: 4, s: 'choose', choices: 4, several: false }, 0);
    assert.strictEqual(Logic.part(state), 'choose');
    assert.deepStrictEqual(Logic.choose(state, 2, 5), { t: 'answer', n: 4, a: [2], c: 5 });
    assert.strictEqual(Logic.choose(state, 1, 6), null);
    Logic.hear(state, { t: 'scene', n: 5, s: 'choose', choices: 4, several: true }, 0);
    assert.strictEqual(Logic.answer(state, 7), null);
    [3, 0, 1, 0].forEach(function (number) { assert.strictEqual(Logic.choose(state, number, 7), null); });
    assert.deepStrictEqual(Logic.answer(state, 8), { t: 'answer', n: 5, a: [1, 3], c: 8 });
  },
  'who is sent out stays out, who lost the network comes back': function () {
    var state = seated();
    assert.ok(Logic.comesBack(state, 0, 0) >= 0);
    assert.ok(Logic.comesBack(state, 50, 1) <= 6500);
    Logic.hear(state, { t: 'no', why: 'removed' }, 0);
    assert.strictEqual(Logic.part(state), 'end');
    assert.strictEqual(Logic.comesBack(state, 0, 0), -1);
    assert.strictEqual(state.token, '');
    state = Logic.fresh('1', '');
    Logic.hear(state, { t: 'no', why: 'code' }, 0);
    assert.strictEqual(Logic.part(state), 'code');
    assert.strictEqual(Logic.comesBack(state, 0, 0), -1);
    state = Logic.fresh('1', '');
    Logic.hear(state, { t: 'no', why: 'wait' }, 0);
    assert.ok(Logic.comesBack(state, 0, 0) >= 10000);
  },
  'a seat that was taken leaves the phone where it can choose': function () {
    var state = Logic.fresh('1', '');
    Logic.hear(state, { t: 'room', locked: false, everyone: false, seats: [SEAT] }, 0);
    Logic.hear(state, { t: 'no', why: 'taken' }, 0);
    assert.strictEqual(Logic.part(state), 'lobby');
    assert.strictEqual(state.why, 'taken');
  },
  'the moment of the finger counts where the browser tells it': function () {
    assert.strictEqual(Logic.momentOf({ timeStamp: 990 }, 1000), 990);
    assert.strictEqual(Logic.momentOf({ timeStamp: 1600000000000 }, 1000), 1000);
    assert.strictEqual(Logic.momentOf({ timeStamp: 10 }, 1000), 1000);
    assert.strictEqual(Logic.momentOf({}, 1000), 1000);
    assert.strictEqual(Logic.momentOf(null, 1000), 1000);
  },
  'every look has a shape and every state a word': function () {
    assert.strictEqual(page.CHOICES.length, 8);
    page.CHOICES.forEach(function (look) { assert.ok(page.SHAPES[look[0]]); });
    ['waiting', 'open', 'rehearsal', 'first', 'other', 'locked', 'right', 'wrong'].forEach(function (s) {
      assert.ok(page.WORDS_OF_STATE[s]);
    });
  }
};

Object.keys(tests).forEach(function (name) {
  try {
    tests[name]();
  } catch (error) {
    console.error(name + '\n' + error.stack);
    process.exitCode = 1;
  }
});
