//! Exact decimals, so that `1,2 mld` is 1200000000 and not a neighbour of it.

/// An exact decimal: `digits` over ten to the power of `scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The figures.
    pub digits: u128,
    /// How many of them follow the point.
    pub scale: u32,
}

impl Decimal {
    /// A whole number.
    #[must_use]
    pub const fn new(digits: u128) -> Self {
        Decimal { digits, scale: 0 }
    }

    /// The number times ten to the power of `power`; negative powers divide.
    #[must_use]
    pub fn shift(self, power: i32) -> Self {
        let scale = self.scale as i32 - power;
        match 10u128.checked_pow((-scale).max(0) as u32).and_then(|p| self.digits.checked_mul(p)) {
            Some(digits) => Decimal { digits, scale: scale.max(0) as u32 },
            None => self,
        }
    }

    /// The sum of both.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let scale = self.scale.max(other.scale);
        let at = |d: Self| d.digits.saturating_mul(10u128.saturating_pow(scale - d.scale));
        Decimal { digits: at(self).saturating_add(at(other)), scale }
    }

    /// So many times the number.
    #[must_use]
    pub fn times(self, factor: u128) -> Self {
        Decimal { digits: self.digits.saturating_mul(factor), scale: self.scale }
    }

    /// Whether it is smaller than the other.
    #[must_use]
    pub fn is_below(self, other: Self) -> bool {
        let scale = self.scale.max(other.scale);
        let at = |d: Self| d.digits.saturating_mul(10u128.saturating_pow(scale - d.scale));
        at(self) < at(other)
    }

    /// The number, if it is whole and small.
    #[must_use]
    pub fn whole(self) -> Option<i32> {
        let power = 10u128.checked_pow(self.scale)?;
        if self.digits.is_multiple_of(power) { i32::try_from(self.digits / power).ok() } else { None }
    }
}

impl core::fmt::Display for Decimal {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let text = format!("{:0width$}", self.digits, width = self.scale as usize + 1);
        let (whole, rest) = text.split_at(text.len() - self.scale as usize);
        let rest = rest.trim_end_matches('0');
        if rest.is_empty() { f.write_str(whole) } else { write!(f, "{whole}.{rest}") }
    }
}

/// The number that figures stand for: decimal comma, thousands parted by spaces or dots; none for dates and ordinals.
///
/// ```
/// use cytat::time::figures;
/// assert_eq!(figures("1 234,50").unwrap().to_string(), "1234.5");
/// assert_eq!(figures("12.01.2022"), None);
/// ```
#[must_use]
pub fn figures(form: &str) -> Option<Decimal> {
    let (whole, fraction) = form.split_once(',').unwrap_or((form, ""));
    let mut groups = whole.split(|c: char| c == '.' || c.is_whitespace());
    let first = groups.next()?;
    let mut digits = first.to_string();
    let mut count = 0;
    let mut short = "";
    for group in groups {
        count += 1;
        if group.len() == 3 && first != "0" && first.len() <= 3 { digits.push_str(group) } else { short = group }
    }
    // `2.5` is a decimal too, but `12.01.2022` is none.
    if !short.is_empty() && (count > 1 || !fraction.is_empty()) || form.ends_with(['.', ',']) {
        return None;
    }
    let fraction = if short.is_empty() { fraction } else { short };
    digits.push_str(fraction);
    if digits.len() > 24 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(Decimal { digits: digits.parse().ok()?, scale: fraction.len() as u32 })
}
