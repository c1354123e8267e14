//! The command line: what each door gives for good and for bad input. The table of the README, one test a row.

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

const SENTENCE: &str = "„Pociąg przyjedzie jutro rano” – powiedział Jan Nowak.";

fn cytat(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cytat"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    std::thread::scope(|scope| {
        // Beside the reading, or both pipes fill up. A program that refuses its options does not read: no failure.
        scope.spawn(move || drop(stdin.write_all(input)));
        child.wait_with_output().expect("the program ends")
    })
}

fn lines(output: &Output) -> Vec<Value> {
    let out = std::str::from_utf8(&output.stdout).expect("output is UTF-8");
    out.lines().map(|l| serde_json::from_str(l).expect("a line is JSON")).collect()
}

/// A file of this test's own, in the target folder.
fn file(name: &str, content: &[u8]) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("the file is written");
    path.to_string_lossy().into_owned()
}

#[track_caller]
fn refused(args: &[&str], input: &[u8], says: &str) {
    let output = cytat(args, input);
    let problem = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {problem}");
    assert!(output.stdout.is_empty() && problem.contains(says), "{args:?}: {problem}");
}

#[test]
fn one_article() {
    let output = cytat(&["analyze", "-", "--date", "2022-01"], SENTENCE.as_bytes());
    assert!(output.status.success());
    let analysis = &lines(&output)[0];
    assert_eq!(analysis["length"], SENTENCE.encode_utf16().count());
    assert_eq!(analysis["date"], "2022-01");
    assert_eq!(analysis["quotes"][0]["spans"], json!([[1, 29]]));
    assert!(analysis.get("tokens").is_none());
}

#[test]
fn tokens_on_request() {
    let path = file("tokens.txt", SENTENCE.as_bytes());
    let output = cytat(&["analyze", &path, "--tokens"], b"");
    let analysis = &lines(&output)[0];
    assert_eq!(analysis["tokens"][1]["start"], 1);
    assert!(analysis["tokens"][1]["lemma"].is_string() && analysis["tokens"][1]["tag"].is_string());
}

#[test]
fn text_has_no_colours_when_it_is_no_terminal() {
    let output = cytat(&["analyze", "--format", "text"], SENTENCE.as_bytes());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("Pociąg przyjedzie jutro rano") && !text.contains('\x1b'), "{text}");
}

#[test]
fn nothing_spaces_and_control_characters_are_articles() {
    for input in ["", " \n\t ", "\0\u{1}\u{7f}"] {
        let output = cytat(&["analyze"], input.as_bytes());
        assert!(output.status.success());
        assert_eq!(lines(&output)[0]["quotes"], json!([]));
    }
}

#[test]
fn wrong_options_are_named() {
    refused(&["analyze", "--date", "wczoraj"], b"", "options.date");
    refused(&["analyze", "--date"], b"", "--date needs a value");
    refused(&["analyze", "--dat", "2022"], b"", "unknown option --dat");
    refused(&["analyze", "--tokens=yes"], b"", "--tokens takes no value");
    refused(&["analyze", "--format", "xml"], b"", "--format");
    refused(&["analyze", "--format", "text", "--jsonl"], b"", "JSON only");
    refused(&["analyse"], b"", "unknown command analyse");
    refused(&["analyze", "a.txt", "b.txt"], b"", "one file at a time");
}

#[test]
fn wrong_files_are_named() {
    refused(&["analyze", "there-is-no-such-file.txt"], b"", "there-is-no-such-file.txt");
    refused(&["analyze"], b"Za\xbf\xf3\xb3\xe6", "not UTF-8 at byte 2");
    refused(&["analyze", &file("latin2.txt", b"\xb1")], b"", "not UTF-8 at byte 0");
}

#[test]
fn wrong_known_entities_are_named() {
    let tries: [(&str, &[u8], &str); 4] = [
        ("known-json", b"{", "--known"),
        ("known-key", br#"[{"nazwa": "Warta"}]"#, "unknown field `nazwa`"),
        ("known-kind", br#"[{"name": "Warta", "kind": "rzeka"}]"#, "options.known[0].kind"),
        ("known-name", br#"[{"name": " ", "kind": "place"}]"#, "options.known[0].name"),
    ];
    for (name, content, says) in tries {
        refused(&["analyze", "--known", &file(name, content)], b"", says);
    }
}

#[test]
fn lines_are_answered_in_order() {
    let article = |id: usize| json!({ "id": id, "text": SENTENCE.repeat(1 + (id * 7) % 13), "date": "2022-01-12" });
    let input: Vec<String> = (0..500).map(|id| article(id).to_string()).collect();
    let output = cytat(&["analyze", "--jsonl"], input.join("\n").as_bytes());
    assert!(output.status.success());
    let answers = lines(&output);
    assert_eq!(answers.len(), 500);
    for (id, answer) in answers.iter().enumerate() {
        assert_eq!(answer["id"], id);
        assert_eq!(answer["date"], "2022-01-12");
    }
}

#[test]
fn a_bad_line_is_answered_and_the_others_go_on() {
    let good = json!({ "id": "ok", "text": SENTENCE }).to_string();
    let bad: [(&[u8], Value, &str); 7] = [
        (b"{", Value::Null, "not JSON"),
        (b"\xff\xfe", Value::Null, "not JSON"),
        (b"[]", Value::Null, "expected an object"),
        (br#"{"id": 7}"#, json!(7), "text"),
        (br#"{"id": 8, "text": 8}"#, json!(8), "text"),
        (br#"{"id": 9, "text": "", "date": "2022-13"}"#, json!(9), "options.date"),
        (br#"{"id": 10, "text": "", "date": 2022}"#, json!(10), "date"),
    ];
    let mut input = Vec::new();
    for (line, _, _) in &bad {
        input.extend_from_slice(line);
        input.extend_from_slice(format!("\n\n{good}\r\n").as_bytes());
    }
    let output = cytat(&["analyze", "--jsonl"], &input);
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    assert_eq!(answers.len(), 2 * bad.len());
    for (pair, (_, id, says)) in answers.chunks(2).zip(&bad) {
        assert_eq!(&pair[0]["id"], id);
        assert!(pair[0]["error"].as_str().is_some_and(|e| e.contains(says)), "{}", pair[0]);
        assert_eq!(pair[1]["id"], "ok");
        assert!(pair[1].get("error").is_none());
    }
}

#[test]
fn binaries_folders_and_other_encodings_are_named() {
    let binary: Vec<u8> = (0..=255u8).cycle().take(4096).collect();
    refused(&["analyze", &file("binary.bin", &binary)], b"", "not UTF-8 at byte 128");
    refused(&["analyze", &file("utf16.txt", b"\xff\xfeJ\0a\0n\0")], b"", "not UTF-8 at byte 0");
    refused(&["analyze", env!("CARGO_TARGET_TMPDIR")], b"", env!("CARGO_TARGET_TMPDIR"));
    refused(&["analyze", "--jsonl", "there-is-no-such-file.jsonl"], b"", "there-is-no-such-file.jsonl");
}

#[test]
fn half_a_character_in_a_line_is_a_bad_line() {
    let input = b"{\"id\": 1, \"text\": \"a \\ud83d b\"}\n{\"id\": 2, \"text\": \"\\ud83d\\ude00 \\u0105\"}";
    let output = cytat(&["analyze", "--jsonl"], input);
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    assert!(answers[0]["error"].as_str().is_some_and(|e| e.contains("not JSON")), "{}", answers[0]);
    assert_eq!(answers[1]["length"], 4);
}

#[test]
fn empty_lines_and_a_last_line_without_an_end_are_fine() {
    let output = cytat(&["analyze", "--jsonl"], b"\n\r\n  \n{\"text\": \"\"}\r\n\n{\"text\": \" \"}");
    assert!(output.status.success());
    assert_eq!(lines(&output).len(), 2);
    assert!(cytat(&["analyze", "--jsonl"], b"").stdout.is_empty());
}

#[test]
fn a_byte_order_mark_is_no_word() {
    let output = cytat(&["analyze", "--tokens"], format!("\u{feff}{SENTENCE}").as_bytes());
    let analysis = &lines(&output)[0];
    assert_eq!(analysis["tokens"][0]["start"], 1);
    assert_eq!(analysis["quotes"][0]["spans"], json!([[2, 30]]));
}

#[test]
fn known_entities_that_contradict_each_other_are_no_failure() {
    let known =
        file("known-twice", br#"[{"name": "Jan Nowak", "kind": "person"}, {"name": "Jan Nowak", "kind": "place"}]"#);
    assert!(cytat(&["analyze", "--known", &known], SENTENCE.as_bytes()).status.success());
}

/// `cargo test --release --test command_line -- --ignored`
#[test]
#[ignore = "takes a while"]
fn ten_megabytes() {
    let text = format!("{SENTENCE} Wczoraj w Gdyni padał deszcz.\n").repeat(10_000_000 / 93);
    let output = cytat(&["analyze"], text.as_bytes());
    assert!(output.status.success());
    assert_eq!(lines(&output)[0]["length"], text.encode_utf16().count());
}
