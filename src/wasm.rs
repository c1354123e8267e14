//! The browser's door: the only file that knows JavaScript.
//!
//! `analyze(text, options)` returns the analysis as a plain object with UTF-16 offsets. Strings come in by way of
//! `TextEncoder`, so a lone surrogate is read as U+FFFD, which is one UTF-16 unit as well: offsets hold.
//! The models are loaded once, by the first call or by `load`.

use crate::analysis::{Models, Options, Output, RawOptions, analyze as run};
use js_sys::{Error, JSON, Object};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The options as TypeScript sees them.
    #[wasm_bindgen(typescript_type = "AnalyzeOptions | null")]
    pub type JsOptions;
    /// The analysis as TypeScript sees it.
    #[wasm_bindgen(typescript_type = "Analysis")]
    pub type JsAnalysis;
}

thread_local! {
    // The models live at the door: inside, they are values handed in.
    static MODELS: OnceCell<Models> = const { OnceCell::new() };
}

/// Loads the models, so that the first analysis is as quick as the others.
///
/// # Errors
/// An `Error` that names the damaged data.
#[wasm_bindgen]
pub fn load() -> Result<(), JsValue> {
    with_models(|_| ())
}

/// Reads a Polish article. See the types for the shape of options and result.
///
/// # Errors
/// A `TypeError` or `RangeError`-like `Error` that names the wrong option; an analysis itself cannot fail.
#[wasm_bindgen]
pub fn analyze(text: &str, options: Option<JsOptions>) -> Result<JsAnalysis, JsValue> {
    let options = read(options.map(JsValue::from).unwrap_or_default())?;
    let output = with_models(|models| Output::new(&run(text, &options, models), &options))?;
    let serializer = Serializer::new().serialize_missing_as_null(true);
    Ok(output.serialize(&serializer)?.unchecked_into())
}

fn with_models<T>(use_them: impl FnOnce(&Models) -> T) -> Result<T, JsValue> {
    MODELS.with(|cell| {
        if cell.get().is_none() {
            let models = Models::embedded().map_err(|e| JsValue::from(Error::new(&e.to_string())))?;
            let _ = cell.set(models);
        }
        let models = cell.get().ok_or_else(|| JsValue::from(Error::new("the models are not loaded")))?;
        Ok(use_them(models))
    })
}

fn read(options: JsValue) -> Result<Options, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    let wrong = |what: &str| JsValue::from(Error::new(&format!("options: {what}")));
    if !options.is_object() || js_sys::Array::is_array(&options) {
        return Err(wrong("expected an object"));
    }
    for key in Object::keys(options.unchecked_ref::<Object>()) {
        let key = key.as_string().unwrap_or_default();
        if !matches!(key.as_str(), "date" | "known" | "tokens") {
            return Err(wrong(&format!("unknown option {key:?}; known are date, known, tokens")));
        }
    }
    let raw: RawOptions = serde_wasm_bindgen::from_value(options.clone()).map_err(|e| {
        let got = JSON::stringify(&options).ok().and_then(|s| s.as_string()).unwrap_or_default();
        let got: String = got.chars().take(200).collect();
        wrong(&format!("{e} in {got}"))
    })?;
    Options::try_from(raw).map_err(|e| JsValue::from(Error::new(&e.to_string())))
}
