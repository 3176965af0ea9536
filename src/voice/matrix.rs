//! Matrix products on plain slices, through `ndarray`, which hands them to `matrixmultiply`.

use ndarray::linalg::general_mat_mul;
use ndarray::{ArrayView2, ArrayViewMut2, ShapeBuilder as _};

/// A matrix in a slice: the element in row r and column c is at `r * strides.0 + c * strides.1`. Rows may overlap.
#[derive(Clone, Copy)]
pub(super) struct Matrix<'a> {
    pub data: &'a [f32],
    pub shape: (usize, usize),
    pub strides: (usize, usize),
}

/// A matrix in a slice, to be written to; its columns are contiguous and its rows do not overlap.
pub(super) struct MatrixMut<'a> {
    pub data: &'a mut [f32],
    pub shape: (usize, usize),
    pub stride: usize,
}

/// `out = factor * a * b + kept * out`
pub(super) fn multiply(factor: f32, a: Matrix<'_>, b: Matrix<'_>, kept: f32, out: MatrixMut<'_>) {
    if out.shape.0 == 0 || out.shape.1 == 0 {
        return;
    }
    let a = ArrayView2::from_shape(a.shape.strides(a.strides), a.data);
    let b = ArrayView2::from_shape(b.shape.strides(b.strides), b.data);
    let out = ArrayViewMut2::from_shape(out.shape.strides((out.stride, 1)), out.data);
    let (Ok(a), Ok(b), Ok(mut out)) = (a, b, out) else {
        debug_assert!(false, "a matrix reaches beyond its slice");
        return;
    };
    general_mat_mul(factor, &a, &b, kept, &mut out);
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "small products are exact")]
mod tests {
    use super::*;

    #[test]
    fn overlapping_rows_and_a_transposed_factor_are_multiplied() {
        let signal = [1.0, 2.0, 3.0, 4.0];
        let weights = [1.0, 10.0, 0.0, 1.0];
        let mut out = [0.5; 8];
        multiply(
            2.0,
            // Rows 1 2, 2 3 and 3 4.
            Matrix { data: &signal, shape: (3, 2), strides: (1, 1) },
            Matrix { data: &weights, shape: (2, 2), strides: (1, 2) },
            1.0,
            MatrixMut { data: &mut out, shape: (3, 2), stride: 3 },
        );
        assert_eq!(out, [42.5, 4.5, 0.5, 64.5, 6.5, 0.5, 86.5, 8.5]);
    }
}
