//! What the phones are told of the room.

use super::{Phone, Room};
use crate::buzzer::line::Out;
use crate::buzzer::message::{SeatView, ToPhone, text_of};
use crate::buzzer::press::Seat;
use crate::buzzer::scene::Scene;
use crate::buzzer::seating::{Look, Seating};

impl Room {
    pub(super) fn tell_seat(&self, phone: &Phone) {
        let Some(line) = &phone.line else { return };
        let (name, look) = match self.team(phone.seat) {
            Some(team) => (team.name.as_str(), team.look),
            None => (phone.name.as_str(), Look::of(usize::from(phone.seat.0))),
        };
        let seat = seat_view(phone.seat, name, look, false);
        let text = text_of(&ToPhone::In { token: phone.token.as_str(), name: &phone.name, seat });
        line.send(Out::Text(text));
    }

    pub(super) fn tell_scene(&self, phone: &Phone) {
        let Some(line) = &phone.line else { return };
        let has_answered = self.asked.is_some_and(|(asked, ..)| phone.answered == asked);
        let view = self.scene.view(self.turn, phone.seat, has_answered);
        let text = text_of(&ToPhone::Scene(view));
        line.send(Out::Scene { n: self.turn, text, is_lively: self.scene.is_lively() });
        // A phone that comes back is told what it did before.
        let has_pressed = phone.pressed == self.turn && matches!(self.scene, Scene::Buzz { .. });
        if has_pressed || (has_answered && matches!(self.scene, Scene::Choose { .. })) {
            line.send(Out::Text(text_of(&ToPhone::Got { n: self.turn })));
        }
    }

    /// Tells those without a seat what can be taken.
    pub(super) fn tell_lobby(&mut self) {
        self.has_changed = true;
        if self.lobby.is_empty() {
            return;
        }
        let text = self.offer_text();
        for line in &self.lobby {
            line.send(Out::Text(text.clone()));
        }
    }

    pub(super) fn offer_text(&self) -> String {
        let seats = match &self.seating {
            Seating::Teams(teams) => teams
                .iter()
                .map(|team| {
                    let is_free = self.sitting(team.seat) < usize::from(team.phones);
                    seat_view(team.seat, &team.name, team.look, is_free)
                })
                .collect(),
            Seating::Judges(_) | Seating::Everyone(_) => Vec::new(),
        };
        let everyone = matches!(self.seating, Seating::Everyone(_));
        text_of(&ToPhone::Room { locked: self.is_locked, everyone, seats })
    }
}

fn seat_view(seat: Seat, name: &str, look: Look, free: bool) -> SeatView<'_> {
    let [red, green, blue] = look.colour();
    SeatView {
        id: seat.0,
        name,
        colour: format!("#{red:02x}{green:02x}{blue:02x}"),
        shape: look.shape(),
        free,
    }
}
