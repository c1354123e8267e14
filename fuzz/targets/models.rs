//! Damaged data files: a loader refuses them, or what it accepts can be used without a panic.
//!
//! The first byte chooses the loader, whether the rest is sealed with a right checksum, so that damage gets past it, and
//! whether the rest is edits of a small good lexicon instead of a file.
#![no_main]

use cytat::data::{open, seal};
use cytat::lexis::JoinedEndings;
use cytat::morphology::{Guesser, Lexicon, Tagger, lexemes, write_lexicon};
use cytat::names::Model;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// A lexicon of a few forms: its body, without the frame.
static TOY: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let lines = "0\tdom\tdom\tsubst:sg:nom.acc:m3\t0\t3\n0\tdomu\tdom\tsubst:sg:gen.loc.voc:m3\t0\t3\n\
        1\trosja\tRosja\tsubst:sg:nom:f\t4\t3\n1\trosji\tRosja\tsubst:sg:gen.dat.loc:f\t4\t3\n\
        2\tnato\tNATO\tsubst:sg:nom.gen.dat.acc.inst.loc:n\t8\t3\n3\tżółw\tżółw\tsubst:sg:nom:m2\t0\t1";
    write_lexicon(&lexemes(lines).expect("good lines")).expect("a good lexicon")[16..].to_vec()
});

/// The good lexicon with some bytes changed (place, value) and cut where the edits end in one byte.
fn edited(edits: &[u8]) -> Vec<u8> {
    let mut body = TOY.clone();
    for edit in edits.chunks(2) {
        match *edit {
            [at, value] => {
                let at = usize::from(at) % body.len().max(1);
                if let Some(byte) = body.get_mut(at) {
                    *byte ^= value;
                }
            }
            [cut] => body.truncate(usize::from(cut)),
            _ => {}
        }
    }
    body
}

fuzz_target!(|bytes: &[u8]| {
    let Some((&how, rest)) = bytes.split_first() else { return };
    let body = if how & 16 == 0 { rest.to_vec() } else { edited(rest) };
    let sealed = |magic: &[u8; 4], version: u32| if how & 8 == 0 { seal(*magic, version, &body) } else { body.clone() };
    match how & 3 {
        0 => {
            // Most read their bytes in place and forever: a few of them are let go of.
            let file: &'static [u8] = sealed(b"CyLx", 2).leak();
            let Ok(lexicon) = Lexicon::load(file) else { return };
            for word in ["", "a", "dom", "domu", "rosja", "rosji", "żółw", "nato"] {
                let mut lemma = String::new();
                lexicon.look_up(word, |entry| entry.lemma(word, &mut lemma));
            }
        }
        1 => drop(Model::load(sealed(b"CyNm", 3).leak())),
        2 => drop(Tagger::load(&sealed(b"CyTg", 1))),
        3 if how & 4 == 0 => {
            let Ok(guesser) = Guesser::load(sealed(b"CyGs", 1).leak(), JoinedEndings::embedded()) else { return };
            for word in ["", "a", "Macronowi", "żółwiach"] {
                drop(guesser.by_ending(word, &word.to_lowercase()));
            }
        }
        _ => drop(open("fuzz", *b"TEST", 1, &sealed(b"TEST", 1)).map(<[u8]>::len)),
    }
});
